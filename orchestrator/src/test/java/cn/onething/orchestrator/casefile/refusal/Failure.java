package cn.onething.orchestrator.casefile.refusal;

import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Scenario;
import java.time.Duration;

/** The ways in which an item can fail while its department has it, and how far it may have got until then. */
enum Failure {
    NOT_ACCEPTED("not-accept it", ItemStatus.NOT_ACCEPTED),
    NOT_ACCEPTED_AFTER_RECEIPT("receive it, not-accept it", ItemStatus.NOT_ACCEPTED),
    REFUSED("refuse it", ItemStatus.REFUSED),
    REFUSED_IN_REVIEW("receive it, accept it, refuse it", ItemStatus.REFUSED),
    REFUSED_AFTER_A_STOP("accept it, stop it, resume it, refuse it", ItemStatus.REFUSED),
    NEVER_CORRECTED("receive it, ask it", ItemStatus.WITHDRAWN),
    NEVER_CORRECTED_IN_REVIEW("accept it, ask it", ItemStatus.WITHDRAWN);

    private static final Duration COLLECTING = Duration.ofHours(4);
    /** In scenarios every day is a working day of 24 hours. */
    private static final Duration TERM = Duration.ofDays(15);

    private final String script;
    private final ItemStatus end;

    Failure(String script, ItemStatus end) {
        this.script = script;
        this.end = end;
    }

    /** How the item itself ends. */
    ItemStatus end() {
        return end;
    }

    void befall(Scenario scenario, String item) {
        scenario.play(script.replace(" it", " " + item));
        if (end == ItemStatus.WITHDRAWN) {
            scenario.after(COLLECTING).after(TERM).play("withdrawn " + item);
        }
    }
}
