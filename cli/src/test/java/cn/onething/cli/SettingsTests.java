package cn.onething.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTests {
    private static final Path ROOT = Path.of("/srv/suite");

    @Test
    void withoutEnvironmentEverythingIsBesideTheCheckout() {
        Settings settings = Settings.of(Map.of(), ROOT);

        assertThat(settings.home()).isEqualTo(ROOT.resolve(".onething"));
        assertThat(settings.gateway()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.service(3)).isEqualTo(URI.create("http://localhost:8083"));
    }

    @Test
    void aGatewayElsewhereMovesTheServicesThatAreAskedDirectlyToo() {
        Settings settings = Settings.of(Map.of("ONETHING_GATEWAY", "http://suite.example:9000/"), ROOT);

        assertThat(settings.gateway()).isEqualTo(URI.create("http://suite.example:9000"));
        assertThat(settings.service(1)).isEqualTo(URI.create("http://suite.example:9001"));
    }

    @Test
    void foldersOfOnesOwnAreMeantFromWhereTheCommandIsTyped() {
        Settings settings = Settings.of(
                Map.of("ONETHING_ORCHESTRATOR_CATALOGUE", "fair/catalogue", "ONETHING_HOSTING_FOLDER", " "), ROOT);

        assertThat(settings.folders().catalogue())
                .contains(Path.of("fair/catalogue").toAbsolutePath());
        assertThat(settings.folders().departments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "80", "65530", ""})
    void aPortBaseThatLeavesNoRoomIsWrongInput(String base) {
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> Settings.of(Map.of("ONETHING_PORT_BASE", base), ROOT))
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.WRONG_INPUT));
    }
}
