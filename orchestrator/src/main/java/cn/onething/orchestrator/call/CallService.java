package cn.onething.orchestrator.call;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.persistence.CaseContents;
import cn.onething.orchestrator.desk.Desk;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.vault.CaseSecrets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Keeps what callers heard, and brings to the desk what is not solved. */
@Service
final class CallService {
    private static final String PLACE = "follow-up-call";

    private final Calls calls;
    private final Desk desk;
    private final CaseContents contents;
    private final CaseSecrets secrets;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CallService(
            Calls calls,
            Desk desk,
            CaseContents contents,
            CaseSecrets secrets,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.calls = calls;
        this.desk = desk;
        this.contents = contents;
        this.secrets = secrets;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws Refused when there is none, or it is closed */
    CallView.Result record(long id, CallAct act, String by, String words) {
        return transaction.execute(_ -> {
            Instant now = clock.instant();
            CallView call = calls.lock(id, now).orElseThrow(CallService::noSuch);
            if (call.state() != CallState.OPEN) {
                throw new Refused(ProblemKind.ACT_NOT_ALLOWED.with(
                        "回访已办结，当前状态：" + call.state(), "It is closed already: " + call.state() + "."));
            }
            int tries = call.tries() + 1;
            byte[] secret = secrets.encipher(call.caseNumber(), PLACE, words)
                    .orElseThrow(() -> new Refused(ProblemKind.APPLICANT_ERASED.with(
                            "不能再保存与此人有关的文字。", "Nothing more may be kept about that person.")));
            calls.record(id, act.after(tries), tries, by, secret, now);
            boolean escalated = act == CallAct.UNSOLVED && desk.bring(new CaseNumber(call.caseNumber()), words);
            return new CallView.Result(calls.lock(id, now).orElseThrow(), escalated);
        });
    }

    /**
     * Whom to call, and what was heard last.
     *
     * @param name absent when the applicant was erased
     * @param mobiles numbers in the application, with where they stand
     * @param words absent when nobody called yet
     */
    record Sheet(
            @Nullable String name,
            List<Mobile> mobiles,
            @Nullable String words) {}

    /** @param at JSON pointer in the form */
    record Mobile(String at, String number) {}

    Sheet sheet(long id) {
        Calls.Written written = calls.words(id).orElseThrow(CallService::noSuch);
        String number = written.caseNumber();
        String name = contents.applicant(number)
                .map(applicant -> applicant.path("name").asString(""))
                .orElse(null);
        JsonNode form = contents.forms(List.of(number)).get(number);
        byte[] words = written.words();
        return new Sheet(
                name,
                form == null ? List.of() : mobiles("", form).toList(),
                words == null ? null : secrets.decipher(number, PLACE, words).orElse(null));
    }

    private static Stream<Mobile> mobiles(String at, JsonNode node) {
        return node.propertyStream().flatMap(property -> {
            String place = at + "/" + property.getKey();
            JsonNode value = property.getValue();
            return property.getKey().equals("mobile") && value.isString()
                    ? Stream.of(new Mobile(place, value.asString()))
                    : mobiles(place, value);
        });
    }

    private static Refused noSuch() {
        return new Refused(ProblemKind.NO_SUCH_CALL.with("请检查编号。", "Check its number."));
    }
}
