package cn.onething.simulation.check;

import cn.onething.catalogue.bundle.CutOff;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Wait;
import cn.onething.catalogue.calendar.DueDate;
import cn.onething.catalogue.calendar.WorkingDays;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What ends by itself ends on time: the acceptance clock, the applicant's term, public notices and cut-offs. */
final class Waiting implements CaseCheck {
    /** A machine may be away for so long. */
    private static final Duration GRACE = Duration.ofDays(3);

    private static final int ACCEPTANCE_DAYS = 5;

    private final WorkingDays calendar;
    private final BiConsumer<Replay, String> violation;
    private final Map<String, Instant> receivedUntil = new HashMap<>();
    private final Map<String, Instant> noticeUntil = new HashMap<>();
    private final Map<String, Instant> cutOff = new HashMap<>();
    private final Set<String> askedAgain = new HashSet<>();

    Waiting(WorkingDays calendar, BiConsumer<Replay, String> violation) {
        this.calendar = calendar;
        this.violation = violation;
    }

    @Override
    public void event(Replay before, CaseEvent event, Instant at) {
        switch (event) {
            case CaseEvent.ItemReceived e -> {
                receivedUntil.put(e.item(), days(at, ACCEPTANCE_DAYS, before));
                same(before, e.item(), e.acceptBy(), receivedUntil.get(e.item()));
            }
            case CaseEvent.DeemedAccepted e ->
                notBefore(before, e.item(), receivedUntil.getOrDefault(e.item(), Instant.MAX), at);
            case CaseEvent.NoticeStarted e -> {
                noticeUntil.put(e.item(), noticeOver(before.definition(e.item()), at));
                same(before, e.item(), e.until(), noticeUntil.get(e.item()));
            }
            case CaseEvent.ItemGranted e -> {
                boolean public_ =
                        before.definition(e.item()).procedure().pause().orElse(null) instanceof Wait.CalendarDays;
                if (public_ && !before.withdrawn()) {
                    notBefore(before, e.item(), noticeUntil.getOrDefault(e.item(), Instant.MAX), at);
                    if (!askedAgain.contains(e.item())) {
                        violation.accept(before, e.item() + " is granted, and nobody was asked for objections");
                    }
                }
            }
            case CaseEvent.CommandRepeated e when e.asked() == ItemStatus.NOTICE -> askedAgain.add(e.item());
            case CaseEvent.ItemStarted e -> {
                before.bundle().items().stream()
                        .filter(report -> report.procedure().reports().contains(Item.idOf(e.item())))
                        .forEach(report -> report.procedure()
                                .cutOff()
                                .ifPresent(after -> cutOff.putIfAbsent(report.id(), end(after, at, before))));
                if (e.missing() != null) {
                    notBefore(before, e.item(), cutOff.getOrDefault(e.item(), Instant.MAX), at);
                }
            }
            default -> {
                // nothing that ends by itself begins or ends
            }
        }
    }

    private Instant days(Instant from, int days, Replay replay) {
        return calendar.due(from, days, replay.region()).instant();
    }

    private Instant end(CutOff after, Instant from, Replay replay) {
        return switch (after) {
            case CutOff.Hours(int hours) -> from.plus(Duration.ofHours(hours));
            case CutOff.WorkingDays(int days) -> days(from, days, replay);
        };
    }

    /** The day of the notice does not count; it is over when its last day is. */
    private static Instant noticeOver(Item item, Instant at) {
        int days = item.procedure().pause().orElse(null) instanceof Wait.CalendarDays(int count) ? count : 0;
        return LocalDate.ofInstant(at, DueDate.ZONE)
                .plusDays(days + 1L)
                .atStartOfDay(DueDate.ZONE)
                .toInstant();
    }

    private void same(Replay replay, String item, Instant said, Instant right) {
        if (!said.equals(right)) {
            violation.accept(replay, item + " waits until " + said + " and not " + right);
        }
    }

    private void notBefore(Replay replay, String item, Instant end, Instant at) {
        if (at.isBefore(end)) {
            violation.accept(replay, item + " goes on at " + at + " and should have waited until " + end);
        }
    }

    @Override
    public void decisionBegins(Replay before, Instant at) {
        overdue(before, at);
    }

    @Override
    public void rests(Replay after, CaseFile stored, Instant at) {
        if (!stored.status().isFinal()) {
            overdue(after, at);
        }
    }

    private void overdue(Replay replay, Instant at) {
        Instant latest = at.minus(GRACE);
        replay.items().forEach((item, status) -> {
            Instant end = end(replay, item, status);
            if (end.isBefore(latest)) {
                violation.accept(replay, item + " is still " + status + ", which was over at " + end);
            }
        });
    }

    private Instant end(Replay replay, String item, ItemStatus status) {
        return switch (status) {
            case RECEIVED -> receivedUntil.getOrDefault(item, Instant.MAX);
            case NOTICE -> noticeUntil.getOrDefault(item, Instant.MAX);
            case CORRECTION -> replay.answerBy(item).orElse(Instant.MAX);
            case WAITING ->
                replay.definition(item).prerequisites().isEmpty()
                        ? cutOff.getOrDefault(item, Instant.MAX)
                        : Instant.MAX;
            default -> Instant.MAX;
        };
    }
}
