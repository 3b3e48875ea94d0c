package cn.onething.publicsecurity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The department's process. */
@SpringBootApplication(proxyBeanMethods = false)
public class PublicSecurity {

    public static void main(String[] args) {
        SpringApplication.run(PublicSecurity.class, args);
    }
}
