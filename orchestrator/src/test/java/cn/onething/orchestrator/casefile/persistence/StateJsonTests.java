package cn.onething.orchestrator.casefile.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.events.MessageJson;
import cn.onething.events.Reason;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateJsonTests {
    private static final Instant AT = Instant.parse("2026-11-23T01:02:03.456789Z");
    private static final CaseFile FILE = new CaseFile(
            "YJS9999009002026112300000000X",
            "five",
            "999900",
            1,
            AT,
            3,
            1,
            false,
            List.of(
                    new CaseItem("a", "tax", true, ItemStatus.GRANTED, 1, 2, 1, null, 0, AT, null),
                    new CaseItem("b", "tax", true, ItemStatus.SUBMITTED, 1, 0, 0, AT, 2, AT, null),
                    new CaseItem(
                            "c",
                            "tax",
                            false,
                            ItemStatus.REFUSED,
                            1,
                            1,
                            0,
                            null,
                            0,
                            null,
                            new Reason("in-arrears", "有欠税", "There are arrears"))));

    @Test
    void aStateIsReadAsItWasWritten() {
        assertThat(StateJson.read(StateJson.write(FILE))).isEqualTo(FILE);
    }

    @Test
    void theNamesOfTheComponentsAreLeftOut() {
        assertThat(StateJson.write(FILE))
                .startsWith("[\"YJS9999009002026112300000000X\",\"five\",")
                .doesNotContain("dueAt");
    }

    @Test
    void aStateThatAnEarlierVersionWroteIsReadAsWell() {
        assertThat(StateJson.read(MessageJson.mapper().writeValueAsString(FILE)))
                .isEqualTo(FILE);
    }
}
