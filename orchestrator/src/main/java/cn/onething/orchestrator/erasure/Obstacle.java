package cn.onething.orchestrator.erasure;

import cn.onething.catalogue.form.FieldError;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why an applicant cannot be erased yet.
 *
 * @param caseNumber of the case that needs what would be unreadable
 */
record Obstacle(String caseNumber, Kind kind) {

    /** What is still owed to the applicant. A follow-up call is not: who wants to be forgotten need not be called. */
    enum Kind {
        CASE_OPEN("case-open", "尚未办结", "has not ended"),
        RESULT_NOT_HANDED_OVER("result-not-handed-over", "有结果尚未送达", "has results that were not handed over"),
        DESK_OPEN("desk-open", "“办不成事”登记尚未办结", "is open at the desk for what cannot be done"),
        BAD_RATING_OPEN("bad-rating-open", "差评整改尚未办结", "has a bad rating that is still followed up");

        private final String code;
        private final String zh;
        private final String en;

        Kind(String code, String zh, String en) {
            this.code = code;
            this.zh = zh;
            this.en = en;
        }
    }

    /** What the case itself still needs. */
    static Stream<Obstacle> of(CaseFile file) {
        if (!file.status().isFinal()) {
            return Stream.of(new Obstacle(file.number(), Kind.CASE_OPEN));
        }
        boolean underWay = file.items().stream()
                .map(item -> item.handled().handover())
                .anyMatch(handover -> handover != null && handover.handedOverAt() == null);
        return underWay ? Stream.of(new Obstacle(file.number(), Kind.RESULT_NOT_HANDED_OVER)) : Stream.empty();
    }

    static List<FieldError> errors(List<Obstacle> obstacles) {
        return obstacles.stream()
                .map(each -> new FieldError(
                        "/caseNumber",
                        each.kind().code,
                        "办件 " + each.caseNumber() + " " + each.kind().zh,
                        each.caseNumber() + " " + each.kind().en))
                .toList();
    }
}
