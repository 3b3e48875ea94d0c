package cn.onething.system;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One stack for all tests that do no harm to it: it takes longer to start than most of them last. Stopped after the last of them. */
final class TheSuite implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TheSuite.class))
                .computeIfAbsent(TheSuite.class, _ -> new Running());
    }

    private static final class Running implements AutoCloseable {
        Running() {
            OneThing.startAnew();
        }

        @Override
        public void close() {
            OneThing.run("down");
        }
    }
}
