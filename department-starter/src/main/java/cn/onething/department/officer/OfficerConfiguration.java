package cn.onething.department.officer;

import java.time.InstantSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** For a process that has work lists. */
@Configuration(proxyBeanMethods = false)
public class OfficerConfiguration {

    @Bean
    OfficerTokens officerTokens(Environment environment) {
        return new OfficerTokens(
                Binder.get(environment).bindOrCreate("onething.officers", OfficerProperties.class),
                InstantSource.system());
    }
}
