package cn.onething.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTests {

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, 0", "IN_PROGRESS, 0", "COMPENSATING, 0", "PARTLY_COMPLETED, 3",
        "REFUSED, 4", "COMPENSATED, 4", "WITHDRAWN, 4", "ESCALATED, 4"
    })
    void theStatusOfACaseDecidesTheExitCode(String status, int code) {
        assertThat(ExitCode.of(status).code()).isEqualTo(code);
    }
}
