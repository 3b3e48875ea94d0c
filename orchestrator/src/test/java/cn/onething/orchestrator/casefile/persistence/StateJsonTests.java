package cn.onething.orchestrator.casefile.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.bundle.Delivery;
import cn.onething.events.IssuedCertificate;
import cn.onething.events.MessageJson;
import cn.onething.events.Missing;
import cn.onething.events.Reason;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.domain.Handling;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Pause;
import cn.onething.orchestrator.casefile.domain.Promise;
import cn.onething.orchestrator.casefile.domain.ResultDelivery;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateJsonTests {
    private static final Instant AT = Instant.parse("2026-11-23T01:02:03.456789Z");
    private static final CaseFile FILE = file(new ResultDelivery(AT, null));

    private static Handling handling(ResultDelivery handover) {
        return new Handling(
                AT,
                5,
                List.of(new Pause(AT, AT.plusSeconds(60)), new Pause(AT.plusSeconds(90), null)),
                1,
                List.of(new Missing("layout-plan", "缺少布局图", "The layout plan is missing")),
                AT,
                new IssuedCertificate(
                        "1.2.156.3005.2.119999000000000198001.119999000000000198.20261122000001.001.B", null),
                List.of(new Promise("food-safety-rules", AT)),
                handover);
    }

    private static CaseFile file(ResultDelivery handover) {
        return new CaseFile(
                "YJS9999009002026112300000000X",
                "five",
                "999900",
                1,
                AT,
                3,
                1,
                false,
                List.of(
                        new CaseItem("a", "tax", true, ItemStatus.GRANTED, 1, 2, 1, null, 0, AT, null, null),
                        new CaseItem(
                                "b", "tax", true, ItemStatus.SUBMITTED, 1, 0, 0, AT, 2, AT, null, handling(handover)),
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
                                new Reason("in-arrears", "有欠税", "There are arrears"),
                                null)),
                Delivery.Way.POST);
    }

    @Test
    void aStateIsReadAsItWasWritten() {
        assertThat(StateJson.read(StateJson.write(FILE))).isEqualTo(FILE);
    }

    @Test
    void theNamesOfTheComponentsAreLeftOut() {
        assertThat(StateJson.write(FILE))
                .startsWith("[\"YJS9999009002026112300000000X\",\"five\",")
                .doesNotContain("submittedAt");
    }

    @Test
    void resultsOnTheirWayAreFoundByTheText() {
        assertThat(StateJson.write(FILE)).contains(StateJson.ON_ITS_WAY);
        assertThat(StateJson.write(file(new ResultDelivery(AT, AT)))).doesNotContain(StateJson.ON_ITS_WAY);
    }

    @Test
    void aStateOfBeforeThereWereOfficersIsReadAsWell() {
        String state =
                "[\"YJS9999009002026112300000000X\",\"five\",\"999900\",1,\"2026-11-23T01:02:03.456789Z\",3,1,false,"
                        + "[[\"a\",\"tax\",true,\"GRANTED\",1,2,1,null,0,\"2026-11-23T01:02:03.456789Z\",null]]]";
        assertThat(StateJson.read(state).items()).containsExactly(FILE.items().getFirst());
    }

    @Test
    void aStateThatAnEarlierVersionWroteIsReadAsWell() {
        assertThat(StateJson.read(MessageJson.mapper().writeValueAsString(FILE)))
                .isEqualTo(FILE);
    }
}
