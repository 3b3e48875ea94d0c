package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.CutOff;
import cn.onething.catalogue.bundle.Delivery;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Readiness;
import cn.onething.catalogue.bundle.RefusalPolicy;
import cn.onething.events.ItemEvent;
import cn.onething.events.Missing;
import cn.onething.events.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A decision in the making: every event is applied at once, so that the next rule sees it. */
final class Draft {
    /** Another one after a migration. */
    private Bundle bundle;

    private final DueDates dueDates;
    private final Limits limits;
    private final Instant now;
    private final List<CaseEvent> events = new ArrayList<>();
    private CaseFile file;

    Draft(CaseFile file, Bundle bundle, DueDates dueDates, Limits limits, Instant now) {
        this.file = file;
        this.bundle = bundle;
        this.dueDates = dueDates;
        this.limits = limits;
        this.now = now;
    }

    CaseFile file() {
        return file;
    }

    List<CaseEvent> events() {
        return List.copyOf(events);
    }

    void take(CaseInput input) {
        int before = events.size();
        switch (input) {
            case CaseInput.Submit submit -> add(new Opening(bundle, dueDates, file.region(), now).of(submit));
            case CaseInput.Answer(String from, ItemEvent event) -> answer(from, event);
            case CaseInput.Withdraw() -> {
                if (!file.withdrawn() && !file.status().isFinal()) {
                    add(new CaseEvent.WithdrawalRequested());
                }
            }
            case CaseInput.HandIn(var handedIn) -> file.items().forEach(item -> handIn(item, handedIn));
            case CaseInput.HandOver(String by) -> handOver(by);
            case CaseInput.CalendarPublished(int year, var beginnings) ->
                new MovedLimits(file, bundle, dueDates, year).events(beginnings).forEach(this::add);
            case CaseInput.Migrate(Bundle to, var chosen) -> {
                add(new Migration(file, bundle, to, chosen).event());
                bundle = to;
            }
            case CaseInput.Tick() -> {
                TimeRules rules = new TimeRules(answers(), limits, this::definition);
                file.items().forEach(item -> rules.eventOf(item).ifPresent(this::add));
            }
        }
        if (events.size() > before || input instanceof CaseInput.Tick) {
            settle();
        }
    }

    private void add(CaseEvent event) {
        file = file.apply(event, now);
        events.add(event);
    }

    /** Takes an answer in, unless it is old, or of another try, or says what the item's state makes moot. */
    private void answer(String from, ItemEvent answer) {
        CaseItem item = file.item(answer.item().item()).orElse(null);
        if (item != null && !item.department().equals(from)) {
            throw new ForeignAnswer(item.id(), item.department(), from);
        }
        if (item == null || answer.item().attempt() != item.attempt() || !isNext(item, answer)) {
            return;
        }
        answers().eventOf(item, definition(item.id()), answer).ifPresent(event -> {
            add(event);
            handToDesk(event);
        });
    }

    /** At the end of a public notice the department says the same once more: nobody has objected. */
    private static boolean isNext(CaseItem item, ItemEvent answer) {
        return answer.sequence() > item.sequence()
                || answer.sequence() == item.sequence() && item.isConfirming() && answer instanceof ItemEvent.Granted;
    }

    /** Behind the pivot there is no undo that would set the case right again, and the applicant still wants it done. */
    private void handToDesk(CaseEvent event) {
        String refused = switch (event) {
            case CaseEvent.ItemRefused(String id, var _, var _) -> id;
            case CaseEvent.ItemNotAccepted(String id, var _, var _) -> id;
            default -> null;
        };
        if (refused != null && pivotPassed() && !file.withdrawn()) {
            add(new CaseEvent.HandedToDesk(refused));
        }
    }

    private AnswerRules answers() {
        return new AnswerRules(dueDates, file.region(), now);
    }

    private void handIn(CaseItem item, Set<String> handedIn) {
        boolean told = item.status() == ItemStatus.CORRECTION && item.until() != null;
        Stream<String> missing = told ? item.handled().missing().stream().map(Missing::what) : Stream.of();
        Stream<String> promised = item.handled().outstanding().stream().map(Promise::material);
        List<String> here = Stream.concat(missing, promised)
                .filter(handedIn::contains)
                .distinct()
                .toList();
        if (here.isEmpty()) {
            return;
        }
        add(new CaseEvent.HandedIn(item.id(), here));
        CaseItem after = file.item(item.id()).orElseThrow();
        if (told && after.handled().missing().isEmpty()) {
            add(new CaseEvent.ItemCorrected(item.id(), item.handled().corrections() + 1));
        } else if (!told && item.status().isUndecided()) {
            add(new CaseEvent.PaperFollowed(item.id()));
        }
    }

    /** Draws the consequences until there are no more. */
    private void settle() {
        int before;
        do {
            before = events.size();
            file.items().forEach(this::settle);
            bundle.policies().forEach(this::settle);
            tellWhatIsMissing();
            deliver();
        } while (events.size() > before);
    }

    private void settle(CaseItem item) {
        if (item.status() == ItemStatus.WAITING) {
            startOrGiveUp(item);
        } else if (file.withdrawn() && item.status().isUndecided()) {
            add(new CaseEvent.ItemWithdrawalRequested(item.id(), Reasons.WITHDRAWN_BY_APPLICANT));
        } else if (file.withdrawn() && item.status() == ItemStatus.NOTICE) {
            // what cannot be undone stays on record, and nobody waits for the end of its notice any more
            add(
                    item.undoable()
                            ? new CaseEvent.CompensationRequested(item.id(), Reasons.WITHDRAWN_BY_APPLICANT)
                            : new CaseEvent.ItemGranted(item.id(), item.sequence()));
        }
    }

    private void startOrGiveUp(CaseItem waiting) {
        if (file.withdrawn()) {
            add(new CaseEvent.ItemNotStarted(waiting.id(), Reasons.WITHDRAWN_BY_APPLICANT));
            return;
        }
        Item item = definition(waiting.id());
        Progresses progresses = new Progresses(file, bundle, waiting);
        boolean cutOff = Waits.isOver(waiting.until(), now);
        switch (Readiness.of(item, progresses::of, cutOff)) {
            case READY -> {
                Instant due = dueDates.due(now, item.promisedDays(), file.region());
                List<String> missing =
                        cutOff ? progresses.unfinished(item.procedure().reports()) : List.of();
                add(new CaseEvent.ItemStarted(waiting.id(), due, missing.isEmpty() ? null : missing));
            }
            case LOST -> add(new CaseEvent.ItemNotStarted(waiting.id(), failedBefore(progresses.lost(item))));
            case WAITING -> {
                if (waiting.until() == null
                        && progresses.anyStarted(item.procedure().reports())) {
                    item.procedure()
                            .cutOff()
                            .ifPresent(after -> add(new CaseEvent.CutOffSet(waiting.id(), cutOffTime(after))));
                }
            }
        }
    }

    private void deliver() {
        List<String> ready = new DeliveryRules(file, bundle).ready();
        if (ready.isEmpty()) {
            return;
        }
        Instant due = dueDates.due(now, Limits.DELIVERY_DAYS, file.region());
        boolean electronic = file.delivery() == null || file.delivery() == Delivery.Way.ELECTRONIC;
        add(
                electronic
                        ? new CaseEvent.ResultsHandedOver(ready, due, null)
                        : new CaseEvent.ResultsReady(ready, due, file.delivery()));
    }

    private void handOver(String by) {
        List<CaseItem> underWay = new DeliveryRules(file, bundle).underWay();
        if (!underWay.isEmpty()) {
            Instant due = Objects.requireNonNull(underWay.getFirst().handled().handover())
                    .dueAt();
            add(new CaseEvent.ResultsHandedOver(
                    underWay.stream().map(CaseItem::id).toList(), due, by));
        }
    }

    private Instant cutOffTime(CutOff cutOff) {
        return switch (cutOff) {
            case CutOff.Hours(int hours) -> now.plusSeconds(hours * 3_600L);
            case CutOff.WorkingDays(int days) -> dueDates.due(now, days, file.region());
        };
    }

    /** One notice for all that ask: when nobody else can ask any more, or the collecting time is over. */
    private void tellWhatIsMissing() {
        List<CaseItem> collecting = new ArrayList<>(0);
        for (CaseItem item : file.items()) {
            if (item.status() == ItemStatus.CORRECTION && item.until() == null) {
                collecting.add(item);
            }
        }
        if (collecting.isEmpty()) {
            return;
        }
        boolean others = file.items().stream()
                .anyMatch(item -> item.status() == ItemStatus.SUBMITTED || item.status() == ItemStatus.RECEIVED);
        boolean over = collecting.stream()
                .anyMatch(item -> Waits.isOver(Waits.end(item, limits).orElse(null), now));
        if (!others || over) {
            add(new CaseEvent.CorrectionNoticeSent(
                    collecting.stream().map(CaseItem::id).toList(),
                    dueDates.due(now, Limits.CORRECTION_DAYS, file.region())));
        }
    }

    private void settle(RefusalPolicy policy) {
        switch (policy) {
            case RefusalPolicy.AllOrNothing(String group) -> allOrNothing(group);
            // A gate's dependants do not start because their prerequisite is lost; what was granted stands.
            case RefusalPolicy.Gate _, RefusalPolicy.Independent _, RefusalPolicy.Query _ -> {}
        }
    }

    private void allOrNothing(String group) {
        if (!isAnyLost() || pivotPassed()) {
            return;
        }
        List<CaseItem> members = file.items().stream()
                .filter(item ->
                        definition(item.id()).group().filter(group::equals).isPresent())
                .toList();
        new GroupRules(members, this::failedBefore).events().forEach(this::add);
    }

    private boolean isAnyLost() {
        for (CaseItem item : file.items()) {
            if (item.status().isLost()) {
                return true;
            }
        }
        return false;
    }

    private boolean pivotPassed() {
        return bundle.pivot()
                .flatMap(file::item)
                .filter(item -> item.status() == ItemStatus.GRANTED)
                .isPresent();
    }

    private Item definition(String id) {
        return bundle.item(id)
                .orElseThrow(() -> new IllegalStateException("bundle " + bundle.key() + " has no item " + id));
    }

    private Reason failedBefore(CaseItem lost) {
        return file.withdrawn()
                ? Reasons.WITHDRAWN_BY_APPLICANT
                : Reasons.failedBefore(definition(lost.id()).name(), lost.reason());
    }
}
