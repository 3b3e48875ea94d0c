package cn.onething.orchestrator.notice;

import cn.onething.orchestrator.casefile.domain.CaseStatus;
import java.util.Optional;

/** What an applicant is told, in the order in which it reads well. Stored by name, so names never change. */
public enum NoticeKind {
    SUBMITTED,
    PAPERS_TO_FOLLOW,
    WITHDRAWAL_RECEIVED,
    RECEIVED,
    ACCEPTED,
    ACCEPTED_BY_SILENCE,
    CORRECTION_ASKED,
    PAPERS_RECEIVED,
    CORRECTION_COMPLETE,
    CLOCK_STOPPED,
    CLOCK_RESUMED,
    EXTENDED,
    LIMIT_MOVED,
    MIGRATED,
    PUBLIC_NOTICE,
    GRANTED,
    CERTIFICATE_READY,
    RESULTS_READY,
    RESULTS_DELIVERED,
    REFUSED,
    NOT_ACCEPTED,
    NOT_STARTED,
    WITHDRAWN,
    UNDO_STARTED,
    UNDONE,
    NOT_UNDONE,
    CASE_COMPLETED,
    CASE_PARTLY_COMPLETED,
    CASE_REFUSED,
    CASE_COMPENSATED,
    CASE_WITHDRAWN,
    CASE_ESCALATED,
    /** Told only some days later, and not to everybody ({@link UninvitedCases}). */
    RATING_INVITED;

    /** What is told when a case ends so; empty while it goes on. */
    static Optional<NoticeKind> ofEnd(CaseStatus status) {
        return switch (status) {
            case IN_PROGRESS, WAITING_APPLICANT, COMPENSATING -> Optional.empty();
            case COMPLETED -> Optional.of(CASE_COMPLETED);
            case PARTLY_COMPLETED -> Optional.of(CASE_PARTLY_COMPLETED);
            case REFUSED -> Optional.of(CASE_REFUSED);
            case COMPENSATED -> Optional.of(CASE_COMPENSATED);
            case WITHDRAWN -> Optional.of(CASE_WITHDRAWN);
            case ESCALATED -> Optional.of(CASE_ESCALATED);
        };
    }
}
