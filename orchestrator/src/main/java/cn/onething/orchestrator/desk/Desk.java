package cn.onething.orchestrator.desk;

import cn.onething.catalogue.Catalogue;
import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.CaseQueries;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.request.CaseNumbers;
import cn.onething.orchestrator.request.JsonRequest;
import cn.onething.orchestrator.vault.CaseSecrets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The desk: registers at once, names who is responsible and until when, and answers. */
@Service
public final class Desk {
    private static final String WORDS = "escalation";
    private static final String ANSWER = "escalation-answer";

    private final CaseQueries cases;
    private final Catalogue catalogue;
    private final Escalations escalations;
    private final CaseSecrets secrets;
    private final Clock clock;

    Desk(CaseQueries cases, Catalogue catalogue, Escalations escalations, CaseSecrets secrets, Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.escalations = escalations;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * The applicant's one click.
     *
     * @throws Refused when there is nothing to escalate, or it is registered already
     */
    EscalationView register(CaseNumber number, Optional<String> itemId, String words) {
        CaseFile file = find(number);
        Instant now = clock.instant();
        CaseItem item = itemId.map(id -> item(file, id)).orElse(null);
        Ground ground = switch (EscalationRules.judge(file, item, now)) {
            case EscalationRules.Verdict.Allowed(Ground allowed) -> allowed;
            case EscalationRules.Verdict.Not(var problem) -> throw new Refused(problem);
        };
        byte[] secret = secret(file.number(), WORDS, words);
        long id = escalations
                .register(escalation(file, item, Origin.APPLICANT, ground, secret, now))
                .orElseThrow(() -> new Refused(ProblemKind.ALREADY_ESCALATED.with(
                        "办理情况见 /api/cases/{number}/escalations。", "See /api/cases/{number}/escalations.")));
        return escalations.find(id, now).orElseThrow().view();
    }

    /**
     * Somebody who was called after the end has something that is not solved.
     *
     * @return whether the desk has it; false when there is nothing in the case that it could look into
     */
    public boolean bring(CaseNumber number, String words) {
        CaseFile file = find(number);
        Instant now = clock.instant();
        return switch (EscalationRules.judge(file, null, now)) {
            case EscalationRules.Verdict.Allowed(Ground ground) -> {
                byte[] secret = secret(file.number(), WORDS, words);
                escalations.register(escalation(file, null, Origin.APPLICANT, ground, secret, now));
                yield true;
            }
            case EscalationRules.Verdict.Not _ -> false;
        };
    }

    /** A case that cannot be set right by itself brings that here; once, however often it is told. */
    void registerBy(CaseFile file, CaseItem item, Ground ground, Instant at) {
        escalations.register(escalation(file, item, Origin.CASE, ground, null, at));
    }

    private Escalations.NewEscalation escalation(
            CaseFile file, @Nullable CaseItem item, Origin origin, Ground ground, byte @Nullable [] words, Instant at) {
        // a department that was never asked cannot answer for it
        String department = item == null || ground == Ground.NOT_STARTED
                ? catalogue.leadOf(file.bundle(), file.region(), file.version())
                : item.department();
        return new Escalations.NewEscalation(
                file.number(),
                item == null ? "" : item.id(),
                department,
                origin,
                ground,
                words,
                at,
                catalogue.workingDays().due(at, ground.days(), file.region()).instant());
    }

    /** @throws Refused when there is none, or it is not open any more */
    EscalationView close(long id, EscalationState to, String by, String why, @Nullable String handedTo) {
        Instant now = clock.instant();
        String caseNumber =
                escalations.find(id, now).orElseThrow(Desk::noSuch).view().caseNumber();
        if (!escalations.close(id, to, by, secret(caseNumber, ANSWER, why), handedTo, now)) {
            throw new Refused(ProblemKind.ACT_NOT_ALLOWED.with("此登记已办结。", "It is closed already."));
        }
        return answered(escalations.find(id, now).orElseThrow());
    }

    /** With the answers: they are for the applicant. */
    List<EscalationView> ofCase(CaseNumber number) {
        return escalations.of(find(number).number(), clock.instant()).stream()
                .map(this::answered)
                .toList();
    }

    /** What the applicant wrote; absent when nothing, or when the person was erased. */
    record Words(@Nullable String words) {}

    Words words(long id) {
        Escalations.Stored stored = escalations.find(id, clock.instant()).orElseThrow(Desk::noSuch);
        return new Words(deciphered(stored.view().caseNumber(), WORDS, stored.words()));
    }

    private EscalationView answered(Escalations.Stored stored) {
        return stored.view().answered(deciphered(stored.view().caseNumber(), ANSWER, stored.answer()));
    }

    private @Nullable String deciphered(String caseNumber, String place, byte @Nullable [] enciphered) {
        return enciphered == null
                ? null
                : secrets.decipher(caseNumber, place, enciphered).orElse(null);
    }

    private byte[] secret(String caseNumber, String place, String words) {
        return secrets.encipher(caseNumber, place, words)
                .orElseThrow(() -> new Refused(ProblemKind.APPLICANT_ERASED.with(
                        "不能再保存与此人有关的文字。", "Nothing more may be kept about that person.")));
    }

    private CaseFile find(CaseNumber number) {
        return cases.find(number).orElseThrow(CaseNumbers::unknown);
    }

    private static CaseItem item(CaseFile file, String id) {
        return file.item(id)
                .orElseThrow(
                        () -> JsonRequest.refused("/item", "unknown-item", "办件没有这个事项", "the case has no such item"));
    }

    private static Refused noSuch() {
        return new Refused(ProblemKind.NO_SUCH_ESCALATION.with("请检查编号。", "Check its number."));
    }
}
