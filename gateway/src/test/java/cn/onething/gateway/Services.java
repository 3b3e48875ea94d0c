package cn.onething.gateway;

import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The six services behind the gateway under test; social security is down. */
final class Services implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final Upstream ORCHESTRATOR = new Upstream("orchestrator");
    static final Upstream MARKET_SUPERVISION = new Upstream("market-supervision");
    static final Upstream TAX = new Upstream("tax");
    static final Upstream PUBLIC_SECURITY = new Upstream("public-security");
    static final Upstream SOCIAL_SECURITY = new Upstream("social-security");
    static final Upstream CONFIGURED = new Upstream("configured");

    static {
        SOCIAL_SECURITY.stop();
    }

    static List<Upstream> running() {
        return List.of(ORCHESTRATOR, MARKET_SUPERVISION, TAX, PUBLIC_SECURITY, CONFIGURED);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "onething.gateway.orchestrator=" + ORCHESTRATOR.url(),
                        "onething.gateway.market-supervision=" + MARKET_SUPERVISION.url(),
                        "onething.gateway.tax=" + TAX.url(),
                        "onething.gateway.public-security=" + PUBLIC_SECURITY.url(),
                        "onething.gateway.social-security=" + SOCIAL_SECURITY.url(),
                        "onething.gateway.configured=" + CONFIGURED.url())
                .applyTo(context);
    }
}
