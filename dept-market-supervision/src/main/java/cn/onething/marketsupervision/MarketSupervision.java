package cn.onething.marketsupervision;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The department's process. */
@SpringBootApplication(proxyBeanMethods = false)
public class MarketSupervision {

    public static void main(String[] args) {
        SpringApplication.run(MarketSupervision.class, args);
    }
}
