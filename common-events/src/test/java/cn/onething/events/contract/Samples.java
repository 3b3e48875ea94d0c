package cn.onething.events.contract;

import cn.onething.events.CaseChanged;
import cn.onething.events.IssuedCertificate;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.events.Missing;
import cn.onething.events.PaperRef;
import cn.onething.events.Reason;
import cn.onething.events.RegisterChange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One message of each type, every field filled, as the golden files hold it. */
final class Samples {
    private static final ItemRef ITEM = new ItemRef("YJS9999001092026112200000001Q", "business-registration", 1);
    private static final Instant AT = Instant.parse("2026-11-22T02:03:04.567891Z");
    private static final Instant DUE = Instant.parse("2026-11-25T09:00:00Z");
    private static final Reason REASON =
            new Reason("name-in-use", "名称已被使用。", "The name is in use.", "《企业名称登记管理规定》", "60 日内可以申请行政复议。");
    private static final PaperRef PAPER = new PaperRef(
            "layout-plan",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "application/pdf",
            48_211);
    private static final ObjectNode FORM =
            MessageJson.mapper().createObjectNode().put("creditCode", "91999900MA00TE5T22");
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
                        FORM,
                        DUE,
                        "3q2+7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                        List.of(PAPER),
                        List.of("household-file")),
                new ItemCommand.Correct(ITEM, SERVICE, 1, FORM, List.of(PAPER)),
                new ItemCommand.Withdraw(ITEM, SERVICE, REASON),
                new ItemCommand.Compensate(ITEM, SERVICE, REASON),
                new ItemEvent.Received(ITEM, 1, AT),
                new ItemEvent.Accepted(ITEM, 1, AT),
                new ItemEvent.NotAccepted(ITEM, 1, AT, REASON),
                new ItemEvent.CorrectionRequested(
                        ITEM, 2, AT, List.of(new Missing("layout-plan", "缺少布局图。", "The layout plan is missing."))),
                new ItemEvent.ClockStopped(ITEM, 2, AT, REASON),
                new ItemEvent.ClockResumed(ITEM, 3, AT),
                new ItemEvent.Extended(ITEM, 2, AT, 5, REASON),
                new ItemEvent.Granted(
                        ITEM,
                        2,
                        AT,
                        "company-change-17",
                        "c2VhbGVk",
                        new IssuedCertificate(
                                "1.2.156.3005.2.119999000000000198001.119999000000000198.20261122000001.001.B", DUE)),
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
                                        "seal-change", "public-security", "REFUSED", REASON, null, "none"))),
                new RegisterChange(
                        ITEM.caseNumber(),
                        ITEM.subject(),
                        "companies",
                        "91999900MA00TE5T22",
                        2,
                        AT,
                        List.of("name"),
                        MessageJson.mapper().createObjectNode().put("name", "云溪恒达信息技术有限公司")))) {
            byName.put(MessageTypes.nameOf(message.getClass()), message);
        }
        return byName;
    }
}
