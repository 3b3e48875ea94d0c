package cn.onething.orchestrator.casefile.domain;

import java.util.Arrays;

/** Where a case stands. Always computed from its items, never set. */
public enum CaseStatus {
    IN_PROGRESS(false),
    /** The applicant has been asked for something (待补正). */
    WAITING_APPLICANT(false),
    /** Something granted is being undone (撤销处理中). */
    COMPENSATING(false),
    /** Everything granted (全部办结). */
    COMPLETED(true),
    /** Some granted, some not (部分办结). */
    PARTLY_COMPLETED(true),
    /** Nothing granted (未办成). */
    REFUSED(true),
    /** What had been granted was undone. */
    COMPENSATED(true),
    /** Ended by the applicant. */
    WITHDRAWN(true),
    /** A department will not undo what has to be undone; a person has to look (办不成事). */
    ESCALATED(true);

    private final boolean end;

    CaseStatus(boolean end) {
        this.end = end;
    }

    public boolean isFinal() {
        return end;
    }

    /** For SQL that looks for cases which go on. */
    public static String[] finalNames() {
        return Arrays.stream(values())
                .filter(CaseStatus::isFinal)
                .map(CaseStatus::name)
                .toArray(String[]::new);
    }
}
