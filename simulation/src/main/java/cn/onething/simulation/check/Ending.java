package cn.onething.simulation.check;

import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;

/** Rules C, E and G: what is under way is ended only for a cause, and everything is when the applicant withdraws. */
record Ending(BiConsumer<Replay, String> violation) implements CaseCheck {
    private static final Set<ItemStatus> GOES_ON = Set.of(
            ItemStatus.WAITING,
            ItemStatus.SUBMITTED,
            ItemStatus.RECEIVED,
            ItemStatus.ACCEPTED,
            ItemStatus.STOPPED,
            ItemStatus.CORRECTION,
            ItemStatus.NOTICE);

    @Override
    public void event(Replay before, CaseEvent event, Instant at) {
        if (event instanceof CaseEvent.ItemWithdrawalRequested(String item, var _)
                && !before.withdrawn()
                && !before.groupFailed(item)
                && !before.brokePromise(item, at)
                && !neverCorrected(before, item, at)) {
            violation.accept(before, item + " was ended without a cause");
        }
    }

    private static boolean neverCorrected(Replay before, String item, Instant at) {
        return before.is(item, ItemStatus.CORRECTION)
                && !before.missing(item).isEmpty()
                && before.answerBy(item).filter(end -> !end.isAfter(at)).isPresent();
    }

    @Override
    public void decisionMade(Replay after, Instant at) {
        after.items().forEach((item, status) -> {
            boolean goesOn = GOES_ON.contains(status);
            if (goesOn && after.withdrawn()) {
                violation.accept(after, item + " is " + status + " though the applicant has withdrawn");
            } else if (goesOn && status != ItemStatus.NOTICE && after.groupFailed(item)) {
                violation.accept(after, item + " is " + status + " though its group has failed");
            }
        });
    }
}
