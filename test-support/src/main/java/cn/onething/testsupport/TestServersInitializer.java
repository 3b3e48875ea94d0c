package cn.onething.testsupport;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Sets the addresses of {@link TestServers} before the application's beans are made. See {@link OnTestServers}. */
public final class TestServersInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String database = environment.getProperty("spring.application.name", "test");
        TestServers.startBoth();
        Map<String, Object> addresses = Map.of(
                "spring.datasource.url", TestServers.postgresUrl(database),
                "spring.datasource.username", TestServers.user(),
                "spring.datasource.password", TestServers.password(),
                "spring.kafka.bootstrap-servers", TestServers.bootstrapServers());
        environment.getPropertySources().addFirst(new MapPropertySource("test-servers", addresses));
    }
}
