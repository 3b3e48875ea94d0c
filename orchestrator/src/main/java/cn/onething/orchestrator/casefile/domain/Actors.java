package cn.onething.orchestrator.casefile.domain;

/** Who must act next on an item. */
public final class Actors {
    private Actors() {}

    public static String of(ItemStatus status, String department) {
        return switch (status) {
            case WAITING, NOTICE -> "orchestrator";
            case CORRECTION -> "applicant";
            case SUBMITTED, RECEIVED, ACCEPTED, STOPPED, WITHDRAWING, COMPENSATING, COMPENSATION_REJECTED ->
                "department:" + department;
            case GRANTED, REFUSED, NOT_ACCEPTED, WITHDRAWN, COMPENSATED, NOT_STARTED -> "none";
        };
    }
}
