package cn.onething.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class GatewaySettingsTests {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(GatewaySettings.class)
    static class Settings {}

    @Test
    void haveTheLocalStackAsTheirDefault() {
        runner.run(context -> {
            GatewaySettings settings = context.getBean(GatewaySettings.class);
            assertThat(settings.orchestrator()).isEqualTo(URI.create("http://localhost:8081"));
            assertThat(settings.socialSecurity()).isEqualTo(URI.create("http://localhost:8085"));
            assertThat(settings.configured()).isEqualTo(URI.create("http://localhost:8086"));
            assertThat(settings.limits().single()).isEqualTo(DataSize.ofMegabytes(1));
            assertThat(settings.limits().batch()).isEqualTo(DataSize.ofMegabytes(2));
            assertThat(settings.timeouts().connect()).isEqualTo(Duration.ofSeconds(2));
        });
    }

    @Test
    void areTakenFromTheEnvironmentAlsoInTheRoutes() {
        runner.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                "systemEnvironment",
                                new SystemEnvironmentPropertySource(
                                        "systemEnvironment",
                                        Map.of("ONETHING_GATEWAY_MARKET_SUPERVISION", "http://ms:8080"))))
                .run(context -> {
                    assertThat(context.getBean(GatewaySettings.class).marketSupervision())
                            .isEqualTo(URI.create("http://ms:8080"));
                    assertThat(context.getEnvironment().getProperty("spring.cloud.gateway.server.webmvc.routes[1].uri"))
                            .isEqualTo("http://ms:8080");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onething.gateway.tax=",
                "onething.gateway.tax=localhost:8083",
                "onething.gateway.tax=http://localhost:8083/api",
                "onething.gateway.tax=ftp://localhost",
                "onething.gateway.connections.requests=0",
                "onething.gateway.timeouts.answer=soon",
                "onething.gateway.limits.single=large"
            })
    void stopTheStartWhenTheyAreWrong(String wrong) {
        runner.withPropertyValues(wrong).run(context -> assertThat(context).hasFailed());
    }
}
