package cn.onething.orchestrator.notice;

import cn.onething.journal.JournalRow;
import cn.onething.journal.Rows;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the notices that were put aside when they are due. */
final class LateNotices {
    private static final int MOST = 100;

    private final JdbcTemplate jdbc;
    private final NoticeMaker maker;
    private final NoticeSender sender;
    private final Asides asides;
    private final UninvitedCases uninvited;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LateNotices(
            JdbcTemplate jdbc,
            NoticeMaker maker,
            NoticeSender sender,
            Asides asides,
            UninvitedCases uninvited,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.maker = maker;
        this.sender = sender;
        this.asides = asides;
        this.uninvited = uninvited;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sends what is due.
     *
     * @return whether there may be more
     * @throws RuntimeException when the sender's way is closed; nothing was noted, so the same comes again
     */
    boolean send() {
        return transaction.execute(_ -> send(asides.due(clock.instant(), MOST)));
    }

    private boolean send(List<Asides.Late> due) {
        Set<String> passedOver = passedOver(due);
        Map<Asides.Key, Notice> notices = noticesOf(due);
        List<Notice> wanted = new ArrayList<>();
        List<Asides.Key> dropped = new ArrayList<>();
        for (Asides.Late late : due) {
            Notice notice = notices.get(late.key());
            if (notice == null || isInvitation(late) && passedOver.contains(late.caseNumber())) {
                dropped.add(late.key());
            } else {
                wanted.add(notice);
            }
        }
        Set<Notice> unsent = new HashSet<>(wanted.isEmpty() ? wanted : sender.send(wanted));
        asides.dropped(dropped);
        asides.sent(wanted.stream()
                .filter(notice -> !unsent.contains(notice))
                .map(Asides.Key::of)
                .toList());
        Set<Asides.Key> again = unsent.stream().map(Asides.Key::of).collect(Collectors.toSet());
        due.stream()
                .filter(late -> again.contains(late.key()))
                .forEach(late -> asides.tryAgain(late, clock.instant().plus(Backoff.after(late.tries() + 1))));
        return due.size() == MOST;
    }

    private static boolean isInvitation(Asides.Late late) {
        return late.key().kind() == NoticeKind.RATING_INVITED;
    }

    /** Whom an invitation would not suit any more. */
    private Set<String> passedOver(List<Asides.Late> due) {
        Set<String> invited = due.stream()
                .filter(LateNotices::isInvitation)
                .map(Asides.Late::caseNumber)
                .collect(Collectors.toSet());
        return invited.isEmpty() ? invited : uninvited.among(invited);
    }

    private Map<Asides.Key, Notice> noticesOf(List<Asides.Late> due) {
        Map<Integer, List<Asides.Late>> byShard =
                due.stream().collect(Collectors.groupingBy(late -> late.key().shard()));
        Map<Asides.Key, Notice> notices = new HashMap<>();
        byShard.forEach((shard, lates) -> {
            long[] positions =
                    lates.stream().mapToLong(late -> late.key().position()).toArray();
            for (JournalRow row : Rows.read(jdbc, shard, positions)) {
                maker.of(row).forEach(notice -> notices.put(Asides.Key.of(notice), notice));
            }
        });
        return notices;
    }
}
