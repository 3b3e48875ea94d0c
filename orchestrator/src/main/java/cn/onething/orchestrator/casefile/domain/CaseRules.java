package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.AnyOf;
import cn.onething.catalogue.Bundle;
import cn.onething.catalogue.Item;
import cn.onething.catalogue.Prerequisite;
import cn.onething.catalogue.RefusalPolicy;
import cn.onething.catalogue.Undo;
import cn.onething.events.ItemEvent;
import cn.onething.events.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an input to a case. Pure: the same state, input and time give the same events, in the service, in
 * replay and in simulation.
 */
public final class CaseRules {
    private static final Reason WITHDRAWN_BY_APPLICANT =
            new Reason("withdrawn-by-applicant", "申请人撤回申请", "The applicant withdrew the application");

    private static final String EARLIER_ITEM_FAILED = "earlier-item-failed";

    private final DueDates dueDates;
    private final Limits limits;

    public CaseRules(DueDates dueDates, Limits limits) {
        this.dueDates = dueDates;
        this.limits = limits;
    }

    /** The state after a decision, and the events that led there; no events when the input changes nothing. */
    public record Outcome(CaseFile file, List<CaseEvent> events) {}

    /**
     * One decision about everything that came to the case at once.
     *
     * @param bundle the definition that the case started with
     * @param inputs in the order of their arrival
     */
    public Outcome decide(CaseFile file, Bundle bundle, List<? extends CaseInput> inputs, Instant now) {
        Draft draft = new Draft(file.decided(), bundle, now);
        inputs.forEach(draft::take);
        return draft.events.isEmpty()
                ? new Outcome(file, List.of())
                : new Outcome(draft.file, List.copyOf(draft.events));
    }
    /** When the case wants its next {@link CaseInput.Tick}; empty when it waits for nobody. */
    public Optional<Instant> nextTick(CaseFile file) {
        return file.items().stream()
                .filter(item -> item.status().isAsked() && item.sentAt() != null)
                .map(this::repeatAt)
                .min(Comparator.naturalOrder());
    }

    private Instant repeatAt(CaseItem item) {
        Instant sentAt = item.sentAt();
        if (sentAt == null) {
            throw new IllegalStateException("item " + item.id() + " was never sent");
        }
        return limits.repeatAt(sentAt, item.repeats());
    }

    /** A decision in the making: every event is applied at once, so that the next rule sees it. */
    private final class Draft {
        private CaseFile file;
        private final Bundle bundle;
        private final Instant now;
        private final List<CaseEvent> events = new ArrayList<>();

        Draft(CaseFile file, Bundle bundle, Instant now) {
            this.file = file;
            this.bundle = bundle;
            this.now = now;
        }

        void take(CaseInput input) {
            int before = events.size();
            switch (input) {
                case CaseInput.Submit(String channel, var chosen) -> add(submitted(channel, chosen));
                case CaseInput.Answer(String from, ItemEvent event) -> answer(from, event);
                case CaseInput.Withdraw() -> {
                    if (!file.withdrawn() && !file.status().isFinal()) {
                        add(new CaseEvent.WithdrawalRequested());
                    }
                }
                case CaseInput.Tick() -> repeatUnanswered();
            }
            if (events.size() > before) {
                settle();
            }
        }

        private CaseEvent submitted(String channel, Set<String> chosen) {
            return new CaseEvent.Submitted(
                    channel,
                    bundle.items().stream()
                            .filter(item -> chosen.contains(item.id()))
                            .map(item -> new CaseEvent.NewItem(item.id(), item.department(), item.undo() != Undo.NONE))
                            .toList());
        }

        void add(CaseEvent event) {
            file = file.apply(event, now);
            events.add(event);
        }

        /** Takes an answer in, unless it is old, or of another try, or says what the item's state makes moot. */
        void answer(String from, ItemEvent answer) {
            CaseItem item = file.item(answer.item().item()).orElse(null);
            if (item != null && !item.department().equals(from)) {
                throw new ForeignAnswer(item.id(), item.department(), from);
            }
            if (item == null || answer.item().attempt() != item.attempt() || answer.sequence() <= item.sequence()) {
                return;
            }
            CaseEvent event = eventOf(item, answer);
            if (item.status().canBecome(statusOf(answer))) {
                add(event);
            }
        }

        private static ItemStatus statusOf(ItemEvent answer) {
            return switch (answer) {
                case ItemEvent.Accepted _ -> ItemStatus.ACCEPTED;
                case ItemEvent.NotAccepted _ -> ItemStatus.NOT_ACCEPTED;
                case ItemEvent.Granted _ -> ItemStatus.GRANTED;
                case ItemEvent.Refused _ -> ItemStatus.REFUSED;
                case ItemEvent.Withdrawn _ -> ItemStatus.WITHDRAWN;
                case ItemEvent.Compensated _ -> ItemStatus.COMPENSATED;
                case ItemEvent.CompensationRejected _ -> ItemStatus.COMPENSATION_REJECTED;
            };
        }

        private static CaseEvent eventOf(CaseItem item, ItemEvent answer) {
            String id = item.id();
            int sequence = answer.sequence();
            return switch (answer) {
                case ItemEvent.Accepted _ -> new CaseEvent.ItemAccepted(id, sequence, item.dueAt());
                case ItemEvent.NotAccepted refused -> new CaseEvent.ItemNotAccepted(id, sequence, refused.reason());
                case ItemEvent.Granted _ -> new CaseEvent.ItemGranted(id, sequence);
                case ItemEvent.Refused refused -> new CaseEvent.ItemRefused(id, sequence, refused.reason());
                case ItemEvent.Withdrawn _ -> new CaseEvent.ItemWithdrawn(id, sequence);
                case ItemEvent.Compensated _ -> new CaseEvent.ItemCompensated(id, sequence);
                case ItemEvent.CompensationRejected rejected ->
                    new CaseEvent.CompensationRejected(id, sequence, rejected.reason());
            };
        }

        void repeatUnanswered() {
            for (CaseItem item : file.items()) {
                if (item.status().isAsked() && !repeatAt(item).isAfter(now)) {
                    add(new CaseEvent.CommandRepeated(item.id(), item.status(), item.dueAt(), item.reason()));
                }
            }
        }

        /** Draws the consequences until there are no more. */
        void settle() {
            int before;
            do {
                before = events.size();
                file.items().forEach(this::settle);
                bundle.policies().forEach(this::settle);
            } while (events.size() > before);
        }

        private void settle(CaseItem item) {
            switch (item.status()) {
                case WAITING -> startOrGiveUp(item);
                case SUBMITTED, ACCEPTED -> {
                    if (file.withdrawn()) {
                        add(new CaseEvent.ItemWithdrawalRequested(item.id(), WITHDRAWN_BY_APPLICANT));
                    }
                }
                case GRANTED,
                        REFUSED,
                        NOT_ACCEPTED,
                        WITHDRAWING,
                        WITHDRAWN,
                        COMPENSATING,
                        COMPENSATED,
                        COMPENSATION_REJECTED,
                        NOT_STARTED -> {
                    // nothing follows from the item alone
                }
            }
        }

        private void startOrGiveUp(CaseItem waiting) {
            if (file.withdrawn()) {
                add(new CaseEvent.ItemNotStarted(waiting.id(), WITHDRAWN_BY_APPLICANT));
                return;
            }
            Item item = definition(waiting.id());
            boolean ready = true;
            for (Prerequisite prerequisite : item.prerequisites()) {
                CaseItem before = file.item(prerequisite.item()).orElse(null);
                if (before != null && before.status().isLost()) {
                    add(new CaseEvent.ItemNotStarted(waiting.id(), failedBefore(before)));
                    return;
                }
                ready &= before == null || before.status() == ItemStatus.GRANTED;
            }
            for (AnyOf alternatives : item.procedure().alternatives()) {
                List<CaseItem> inCase = inCase(alternatives);
                if (!inCase.isEmpty()
                        && inCase.stream().allMatch(one -> one.status().isLost())) {
                    add(new CaseEvent.ItemNotStarted(waiting.id(), failedBefore(inCase.getLast())));
                    return;
                }
                ready &= inCase.isEmpty() || inCase.stream().anyMatch(one -> one.status() == ItemStatus.GRANTED);
            }
            if (ready) {
                Instant due = dueDates.due(now, item.promisedDays(), file.region());
                add(new CaseEvent.ItemStarted(item.id(), due));
            }
        }

        private List<CaseItem> inCase(AnyOf alternatives) {
            return alternatives.items().stream()
                    .flatMap(id -> file.item(id).stream())
                    .toList();
        }

        private void settle(RefusalPolicy policy) {
            switch (policy) {
                case RefusalPolicy.AllOrNothing(String group) -> allOrNothing(group);
                // A gate's dependants do not start because their prerequisite is lost; what was granted stands.
                case RefusalPolicy.Gate _, RefusalPolicy.Independent _, RefusalPolicy.Query _ -> {}
            }
        }

        /** One member lost: the rest is not started, withdrawn, or undone, the last granted first, one at a time. */
        private void allOrNothing(String group) {
            List<CaseItem> members = bundle.group(group).stream()
                    .flatMap(member -> file.item(member.id()).stream())
                    .toList();
            CaseItem lost = members.stream()
                    .filter(member -> member.status().isLost())
                    .findFirst()
                    .orElse(null);
            if (lost == null || pivotPassed()) {
                return;
            }
            Reason because = failedBefore(lost);
            for (CaseItem member : members) {
                switch (member.status()) {
                    case WAITING -> add(new CaseEvent.ItemNotStarted(member.id(), because));
                    case SUBMITTED, ACCEPTED -> add(new CaseEvent.ItemWithdrawalRequested(member.id(), because));
                    case GRANTED,
                            REFUSED,
                            NOT_ACCEPTED,
                            WITHDRAWING,
                            WITHDRAWN,
                            COMPENSATING,
                            COMPENSATED,
                            COMPENSATION_REJECTED,
                            NOT_STARTED -> {
                        // settled, or on its way
                    }
                }
            }
            undoLastGranted(bundle.group(group), because);
        }

        private void undoLastGranted(List<Item> group, Reason because) {
            CaseItem last = null;
            for (Item member : group) {
                CaseItem item = file.item(member.id()).orElse(null);
                if (item == null) {
                    continue;
                }
                if (item.status().isAsked()) {
                    return;
                }
                if (item.stands() && (last == null || item.order() > last.order())) {
                    last = item;
                }
            }
            if (last != null) {
                add(new CaseEvent.CompensationRequested(last.id(), because));
            }
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

        /** Names the item that failed, and repeats its reason, which is the one that people look for. */
        private Reason failedBefore(CaseItem lost) {
            Item item = definition(lost.id());
            @Nullable Reason reason = lost.reason();
            if (file.withdrawn()) {
                return WITHDRAWN_BY_APPLICANT;
            }
            if (reason != null && reason.code().equals(EARLIER_ITEM_FAILED)) {
                return reason;
            }
            return new Reason(
                    EARLIER_ITEM_FAILED,
                    "「" + item.name().zh() + "」未办成" + (reason == null ? "" : "：" + reason.zh()),
                    item.name().en() + " failed" + (reason == null ? "" : ": " + reason.en()));
        }
    }
}
