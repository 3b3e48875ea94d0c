package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.CutOff;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.MaterialUse;
import cn.onething.catalogue.calendar.DueDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which limits of a case end on another day, now that the notice of a year is there. Compares what was told with what the
 * calendars say now, so a second look finds nothing.
 *
 * @param dueDates by the calendars that hold now
 * @param year whose notice came; limits that end before it are not looked at
 */
public record MovedLimits(CaseFile file, Bundle bundle, DueDates dueDates, int year) {

    /** Whether a case can have any; what the journal knows is worth reading for such a case only. */
    public static boolean possibleIn(CaseFile file, int year) {
        return file.items().stream()
                .flatMap(MovedLimits::told)
                .anyMatch(end -> LocalDate.ofInstant(end, DueDate.ZONE).getYear() >= year);
    }

    private static Stream<Instant> told(CaseItem item) {
        Stream<@Nullable Instant> single = Stream.of(item.dueAt(), item.until(), deliveryOf(item));
        return Stream.concat(
                single.flatMap(Stream::ofNullable),
                item.handled().outstanding().stream().map(Promise::dueAt));
    }

    public List<CaseEvent.LimitMoved> events(Beginnings beginnings) {
        List<CaseEvent.LimitMoved> moved = new ArrayList<>();
        for (CaseItem item : file.items()) {
            bundle.item(item.id()).ifPresent(definition -> {
                promised(item, definition, beginnings, moved);
                waiting(item, definition, beginnings, moved);
                papers(item, definition, moved);
                Instant delivery = deliveryOf(item);
                if (delivery != null) {
                    beginnings
                            .of(item.id(), Limit.DELIVERY)
                            .ifPresent(ready ->
                                    add(item, Limit.DELIVERY, delivery, due(ready, Limits.DELIVERY_DAYS), moved));
                }
            });
        }
        return moved;
    }

    private void promised(CaseItem item, Item definition, Beginnings beginnings, List<CaseEvent.LimitMoved> moved) {
        Instant told = item.dueAt();
        if (told == null || !item.status().isUndecided()) {
            return;
        }
        Handling handling = item.handled();
        Instant began = handling.acceptedAt() == null
                ? beginnings.of(item.id(), Limit.PROMISED).orElse(null)
                : handling.acceptedAt();
        if (began != null) {
            int days = definition.promisedDays() + handling.extraDays();
            add(item, Limit.PROMISED, told, dueDates.due(began, days, file.region(), handling.pauses()), moved);
        }
    }

    /** The one thing that the item waits for, if it is counted in working days. */
    private void waiting(CaseItem item, Item definition, Beginnings beginnings, List<CaseEvent.LimitMoved> moved) {
        Instant told = item.until();
        if (told == null) {
            return;
        }
        switch (item.status()) {
            case RECEIVED -> {
                if (item.sentAt() != null) {
                    add(item, Limit.ACCEPTANCE, told, due(item.sentAt(), Limits.ACCEPTANCE_DAYS), moved);
                }
            }
            case CORRECTION ->
                beginnings
                        .of(item.id(), Limit.CORRECTION)
                        .ifPresent(at -> add(item, Limit.CORRECTION, told, due(at, Limits.CORRECTION_DAYS), moved));
            case WAITING -> {
                if (definition.procedure().cutOff().orElse(null) instanceof CutOff.WorkingDays(int days)) {
                    beginnings
                            .of(item.id(), Limit.CUT_OFF)
                            .ifPresent(at -> add(item, Limit.CUT_OFF, told, due(at, days), moved));
                }
            }
            default -> {
                // a public notice is counted in calendar days
            }
        }
    }

    private void papers(CaseItem item, Item definition, List<CaseEvent.LimitMoved> moved) {
        if (Waits.promised(item).isEmpty()) {
            return;
        }
        for (Promise promise : item.handled().outstanding()) {
            for (MaterialUse use : definition.papers().materials()) {
                if (use.material().equals(promise.material())
                        && use.need() instanceof MaterialUse.Need.Later(int days)) {
                    Instant now = due(file.submittedAt(), days);
                    add(item, Limit.PROMISED_PAPER, promise.material(), promise.dueAt(), now, moved);
                }
            }
        }
    }

    private Instant due(Instant from, int days) {
        return dueDates.due(from, days, file.region());
    }

    private void add(CaseItem item, Limit limit, Instant told, Instant now, List<CaseEvent.LimitMoved> moved) {
        add(item, limit, null, told, now, moved);
    }

    private void add(
            CaseItem item,
            Limit limit,
            @Nullable String material,
            Instant told,
            Instant now,
            List<CaseEvent.LimitMoved> moved) {
        boolean reachesTheYear = LocalDate.ofInstant(told, DueDate.ZONE).getYear() >= year;
        boolean changes = limit.isOnlyLengthened() ? now.isAfter(told) : !now.equals(told);
        if (reachesTheYear && changes) {
            moved.add(new CaseEvent.LimitMoved(item.id(), item.status(), limit, material, told, now));
        }
    }

    private static @Nullable Instant deliveryOf(CaseItem item) {
        ResultDelivery handover = item.handled().handover();
        return handover == null || handover.handedOverAt() != null ? null : handover.dueAt();
    }
}
