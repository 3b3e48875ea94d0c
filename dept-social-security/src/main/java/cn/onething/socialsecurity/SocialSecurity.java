package cn.onething.socialsecurity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The department's process. */
@SpringBootApplication(proxyBeanMethods = false)
public class SocialSecurity {

    public static void main(String[] args) {
        SpringApplication.run(SocialSecurity.class, args);
    }
}
