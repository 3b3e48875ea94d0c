package cn.onething.orchestrator.notice;

import cn.onething.events.Reason;
import cn.onething.orchestrator.casefile.domain.Limit;
import java.util.Optional;

/** What an applicant knows a limit by. */
final class LimitWords {
    private LimitWords() {}

    /** Empty for one that is between the orchestrator and the departments. */
    static Optional<Reason> of(Limit limit) {
        return switch (limit) {
            case PROMISED -> words(limit, "承诺办结日", "promised by");
            case ACCEPTANCE -> words(limit, "告知是否受理", "you hear whether it is accepted by");
            case CORRECTION -> words(limit, "补正期限", "to be corrected by");
            case PROMISED_PAPER -> words(limit, "补交材料期限", "papers to follow by");
            case DELIVERY -> words(limit, "结果送达期限", "results delivered by");
            case CUT_OFF -> Optional.empty();
        };
    }

    private static Optional<Reason> words(Limit limit, String zh, String en) {
        return Optional.of(new Reason(limit.name(), zh, en));
    }
}
