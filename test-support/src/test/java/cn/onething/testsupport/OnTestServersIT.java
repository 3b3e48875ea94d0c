package cn.onething.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@OnTestServers
@SpringBootTest(classes = OnTestServersIT.Application.class, properties = "spring.application.name=social-security")
class OnTestServersIT {
    @Autowired
    Environment environment;

    @Test
    void connectsTheApplication() throws Exception {
        String url = environment.getRequiredProperty("spring.datasource.url");
        assertThat(url).contains("social_security");
        try (var connection = DriverManager.getConnection(
                url,
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"))) {
            assertThat(connection.isValid(2)).isTrue();
        }
        assertThat(environment.getProperty("spring.kafka.bootstrap-servers")).isEqualTo(TestServers.bootstrapServers());
    }

    @Configuration(proxyBeanMethods = false)
    static class Application {}
}
