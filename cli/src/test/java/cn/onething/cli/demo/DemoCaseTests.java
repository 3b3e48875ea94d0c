package cn.onething.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemoCaseTests {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private final DemoCase example = DemoCase.read("""
            {"bundle":"enterprise-info-change","form":{"creditCode":"91999900MA00000000",
             "newLegalRepresentative":{"name":"李示例","idNumber":"999900198506150034","mobile":"19900000000"}}}""".getBytes(StandardCharsets.UTF_8));

    @Test
    void twoPersonsTakeTurnsSoThatEveryRunChangesSomething() {
        DemoCase first = example.after("{\"legalRepresentative\":{\"idNumber\":\"999***********1234\"}}", TODAY);
        DemoCase second = example.after("{\"legalRepresentative\":{\"idNumber\":\"999***********0014\"}}", TODAY);

        assertThat(first.representative()).isNotEqualTo(second.representative());
        assertThat(second.creditCode()).isEqualTo(example.creditCode());
    }

    @Test
    void theExampleCanStillBeFiledAfterIt() {
        assertThat(example.after("", TODAY).representative()).isNotEqualTo(example.representative());
    }

    @Test
    void theResolutionIsOfToday() {
        assertThat(new String(example.after("", TODAY).request(), StandardCharsets.UTF_8))
                .contains("\"resolutionDate\":\"2027-03-01\"");
    }
}
