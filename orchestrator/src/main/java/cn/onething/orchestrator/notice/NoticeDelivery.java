package cn.onething.orchestrator.notice;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands stored notices to the sender, a stretch of a shard's journal at a time, and moves the shard's mark. What the
 * sender could not send is noted, and the mark moves on: one bad notice delays no other.
 */
final class NoticeDelivery {
    /** Journal rows at once. */
    private static final int STRETCH = 500;

    private static final int MOST_RETRIES = 100;

    private final Notices notices;
    private final NoticeSender sender;
    private final UninvitedCases uninvited;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NoticeDelivery(
            Notices notices,
            NoticeSender sender,
            UninvitedCases uninvited,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.notices = notices;
        this.sender = sender;
        this.uninvited = uninvited;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sends a shard's next notices.
     *
     * @return whether there may be more
     * @throws RuntimeException when the sender's way is closed; nothing was noted, so the same comes again
     */
    boolean next(int shard) {
        return transaction.execute(_ -> {
            Optional<Notices.Stretch> found = notices.lock(shard, STRETCH);
            if (found.isEmpty()) {
                return false;
            }
            Notices.Stretch stretch = found.get();
            List<Notice> all = notices.in(shard, stretch);
            for (Notice unsent : all.isEmpty() ? all : sender.send(all)) {
                notices.tryAgain(new Notices.Late(unsent, 1), clock.instant().plus(Backoff.after(1)));
            }
            notices.moveMark(shard, stretch.upTo());
            return stretch.upTo() - stretch.after() == STRETCH;
        });
    }

    /**
     * Sends what is due: what failed before, and what is told some time after the decision.
     *
     * @return whether there may be more
     */
    boolean retry() {
        return transaction.execute(_ -> {
            List<Notices.Late> due = notices.due(clock.instant(), MOST_RETRIES);
            List<Notice> wanted = wanted(due);
            Set<Notice> unsent = new HashSet<>(wanted.isEmpty() ? wanted : sender.send(wanted));
            for (Notices.Late late : due) {
                if (unsent.contains(late.notice())) {
                    int tries = late.tries() + 1;
                    notices.tryAgain(
                            new Notices.Late(late.notice(), tries),
                            clock.instant().plus(Backoff.after(tries)));
                } else {
                    notices.done(late.notice());
                }
            }
            return due.size() == MOST_RETRIES;
        });
    }

    /** Whom an invitation would not suit any more does not get it. */
    private List<Notice> wanted(List<Notices.Late> due) {
        List<Notice> all = due.stream().map(Notices.Late::notice).toList();
        Set<String> invited = all.stream()
                .filter(notice -> notice.kind() == NoticeKind.RATING_INVITED)
                .map(Notice::caseNumber)
                .collect(Collectors.toSet());
        if (invited.isEmpty()) {
            return all;
        }
        Set<String> passedOver = uninvited.among(invited);
        return all.stream()
                .filter(notice ->
                        notice.kind() != NoticeKind.RATING_INVITED || !passedOver.contains(notice.caseNumber()))
                .toList();
    }
}
