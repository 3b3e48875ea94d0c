package cn.onething.tax;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The department's process. */
@SpringBootApplication(proxyBeanMethods = false)
public class Tax {

    public static void main(String[] args) {
        SpringApplication.run(Tax.class, args);
    }
}
