package cn.onething.events.contract;

import cn.onething.events.CaseChanged;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.events.Reason;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One message of each type, every field filled, as the golden files hold it. */
final class Samples {
    private static final ItemRef ITEM = new ItemRef("YJS9999001092026112200000001Q", "business-registration", 1);
    private static final Instant AT = Instant.parse("2026-11-22T02:03:04.567891Z");
    private static final Instant DUE = Instant.parse("2026-11-25T09:00:00Z");
    private static final Reason REASON = new Reason("name-in-use", "名称已被使用。", "The name is in use.");
    private static final String SERVICE = "company-change";

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Samples() {}

    /** The sample as the golden file holds it: what the producer writes, laid out for people. */
    static String golden(String type) {
        byte[] written = MessageJson.write(all().get(type));
        return PRETTY.writeValueAsString(MessageJson.mapper().readTree(written)) + "\n";
    }

    /** Wire name to message, in the order of {@link MessageTypes#names()}. */
    static Map<String, Object> all() {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Object message : List.of(
                new ItemCommand.Apply(
                        ITEM,
                        SERVICE,
                        "enterprise-info-change",
                        DUE,
                        MessageJson.mapper().createObjectNode().put("creditCode", "91999900MA00TE5T22")),
                new ItemCommand.Withdraw(ITEM, SERVICE, REASON),
                new ItemCommand.Compensate(ITEM, SERVICE, REASON),
                new ItemEvent.Accepted(ITEM, 1, AT),
                new ItemEvent.NotAccepted(ITEM, 1, AT, REASON),
                new ItemEvent.Granted(ITEM, 2, AT, "company-change-17"),
                new ItemEvent.Refused(ITEM, 2, AT, REASON),
                new ItemEvent.Withdrawn(ITEM, 2, AT),
                new ItemEvent.Compensated(ITEM, 3, AT, "company-change-18"),
                new ItemEvent.CompensationRejected(ITEM, 3, AT, REASON),
                new CaseChanged(
                        ITEM.caseNumber(),
                        "enterprise-info-change",
                        2,
                        AT,
                        "IN_PROGRESS",
                        List.of(
                                new CaseChanged.ItemChange(
                                        ITEM.item(),
                                        "market-supervision",
                                        "ACCEPTED",
                                        null,
                                        DUE,
                                        "department:market-supervision"),
                                new CaseChanged.ItemChange(
                                        "seal-change", "public-security", "REFUSED", REASON, null, "none"))))) {
            byName.put(MessageTypes.nameOf(message.getClass()), message);
        }
        return byName;
    }
}
