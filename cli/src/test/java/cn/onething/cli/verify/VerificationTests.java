package cn.onething.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.onething.cli.CommandFailed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTests {
    private final List<Long> progress = new ArrayList<>();

    @Test
    void aProblemNamesItsServiceAndSpoilsTheSum() {
        Verification tax = read(
                "tax",
                "{\"done\":10,\"of\":20}",
                "{\"ok\":false,\"rows\":20,\"problems\":[{\"shard\":3,\"position\":7,\"problem\":\"wrong hash\"}]}");
        Verification orchestrator = read("orchestrator", "{\"ok\":true,\"rows\":5,\"problems\":[]}");

        Verification sum = Verification.sum(List.of(orchestrator, tax));

        assertThat(sum.ok()).isFalse();
        assertThat(sum.rows()).isEqualTo(25);
        assertThat(sum.problems()).containsExactly(new Verification.Problem("tax", 3, 7, "wrong hash"));
        assertThat(progress).containsExactly(10L);
    }

    @Test
    void anAnswerThatStopsBeforeItsResultIsAFailureNotASuccess() {
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> read("tax", "{\"done\":10,\"of\":20}"))
                .withMessageContaining("tax");
    }

    private Verification read(String service, String... lines) {
        return VerificationReader.read(service, List.of(lines).iterator(), (_, done, _) -> progress.add(done));
    }
}
