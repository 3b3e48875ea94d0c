package cn.onething.orchestrator.notice;

import cn.onething.orchestrator.follower.DecisionFollower;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands the notices of decisions to the sender, a stretch of a shard's journal at a time. What the sender could not send is
 * put aside, and so is what is told later: one bad notice delays no other. While the sender's way is closed the mark
 * stays, and the same comes again.
 */
final class NoticeDispatch implements DecisionFollower {
    /** Who rates without being asked does so by then (rules.md §9). */
    private static final Duration TIME_TO_RATE = Duration.ofDays(3);

    private final NoticeMaker maker;
    private final NoticeSender sender;
    private final Asides asides;
    private final Clock clock;

    NoticeDispatch(NoticeMaker maker, NoticeSender sender, Asides asides, Clock clock) {
        this.maker = maker;
        this.sender = sender;
        this.asides = asides;
        this.clock = clock;
    }

    @Override
    public void follow(List<Followed> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        List<Notice> now = new ArrayList<>();
        List<Notice> later = new ArrayList<>();
        for (Followed each : decisions) {
            if (!sender.hasWayOut() && NoticeKind.ofEnd(each.status()).isEmpty()) {
                continue;
            }
            for (Notice notice : maker.of(each.row(), each.decision())) {
                (notice.kind() == NoticeKind.RATING_INVITED ? later : now).add(notice);
            }
        }
        List<Notice> unsent = now.isEmpty() ? now : sender.send(now);
        if (!unsent.isEmpty()) {
            var at = clock.instant().plus(Backoff.after(1));
            asides.add(unsent, 1, _ -> at);
        }
        asides.add(later, 0, notice -> notice.at().plus(TIME_TO_RATE));
        var last = decisions.getLast().row();
        asides.dispatched(last.shard(), last.position());
    }
}
