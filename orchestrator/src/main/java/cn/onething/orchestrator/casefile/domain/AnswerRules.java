package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Wait;
import cn.onething.events.ItemEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a department's answer means for an item. */
record AnswerRules(DueDates dueDates, String region, Instant now) {

    /** Empty when the item's state makes the answer moot: late answers change nothing (docs/late-answers.md). */
    Optional<CaseEvent> eventOf(CaseItem item, Item definition, ItemEvent answer) {
        CaseEvent event = meaning(item, definition, answer);
        return item.status().canBecome(statusAfter(event)) && isNews(item, answer)
                ? Optional.of(event)
                : Optional.empty();
    }

    /**
     * Of what counts as accepted, an acceptance says nothing: its limit runs. A refusal to accept counts only if it was
     * given before silence became acceptance, and just came late.
     */
    private boolean isNews(CaseItem item, ItemEvent answer) {
        if (item.status() != ItemStatus.ACCEPTED) {
            return true;
        }
        return switch (answer) {
            case ItemEvent.Accepted _ -> false;
            case ItemEvent.NotAccepted late -> givenInTime(item, late.at());
            default -> true;
        };
    }

    private boolean givenInTime(CaseItem item, Instant given) {
        Instant received = item.handled().acceptedAt();
        return received != null && !given.isAfter(dueDates.due(received, Limits.ACCEPTANCE_DAYS, region));
    }

    private CaseEvent meaning(CaseItem item, Item definition, ItemEvent answer) {
        String id = item.id();
        int sequence = answer.sequence();
        return switch (answer) {
            case ItemEvent.Received _ ->
                new CaseEvent.ItemReceived(id, sequence, dueDates.due(now, Limits.ACCEPTANCE_DAYS, region));
            case ItemEvent.Accepted _ ->
                new CaseEvent.ItemAccepted(id, sequence, dueAt(item.handled().accepted(now), definition));
            case ItemEvent.NotAccepted refused -> new CaseEvent.ItemNotAccepted(id, sequence, refused.reason());
            case ItemEvent.CorrectionRequested asked ->
                new CaseEvent.CorrectionRequested(id, sequence, asked.missing());
            case ItemEvent.ClockStopped stopped -> new CaseEvent.ClockStopped(id, sequence, stopped.reason());
            case ItemEvent.ClockResumed _ ->
                new CaseEvent.ClockResumed(id, sequence, dueAt(item.handled().accepted(now), definition));
            case ItemEvent.Extended extended ->
                new CaseEvent.ItemExtended(
                        id,
                        sequence,
                        extended.days(),
                        dueAt(item.handled().accepted(now).extended(extended.days()), definition),
                        extended.reason());
            case ItemEvent.Granted granted -> granted(item, definition, granted);
            case ItemEvent.Refused refused -> new CaseEvent.ItemRefused(id, sequence, refused.reason());
            case ItemEvent.Withdrawn _ -> new CaseEvent.ItemWithdrawn(id, sequence);
            case ItemEvent.Compensated _ -> new CaseEvent.ItemCompensated(id, sequence);
            case ItemEvent.CompensationRejected rejected ->
                new CaseEvent.CompensationRejected(id, sequence, rejected.reason());
        };
    }

    /** With a public notice it is not final before that is over, and the department has said so again. */
    private CaseEvent granted(CaseItem item, Item definition, ItemEvent.Granted granted) {
        if (item.isConfirming()) {
            return new CaseEvent.ItemGranted(item.id(), granted.sequence());
        }
        if (definition.procedure().pause().orElse(null) instanceof Wait.CalendarDays notice) {
            Instant until = dueDates.noticeOver(now, notice);
            return new CaseEvent.NoticeStarted(item.id(), granted.sequence(), until, granted.certificate());
        }
        return new CaseEvent.ItemGranted(item.id(), granted.sequence(), granted.certificate());
    }

    Instant dueAt(Handling handling, Item definition) {
        Instant began = handling.acceptedAt() == null ? now : handling.acceptedAt();
        return dueDates.due(
                began, definition.promisedDays() + handling.extraDays(), region, List.copyOf(handling.pauses()));
    }

    private static ItemStatus statusAfter(CaseEvent event) {
        return switch (event) {
            case CaseEvent.ItemReceived _ -> ItemStatus.RECEIVED;
            case CaseEvent.ItemAccepted _, CaseEvent.ClockResumed _, CaseEvent.ItemExtended _ -> ItemStatus.ACCEPTED;
            case CaseEvent.CorrectionRequested _ -> ItemStatus.CORRECTION;
            case CaseEvent.ClockStopped _ -> ItemStatus.STOPPED;
            case CaseEvent.NoticeStarted _ -> ItemStatus.NOTICE;
            case CaseEvent.ItemGranted _ -> ItemStatus.GRANTED;
            case CaseEvent.ItemRefused _ -> ItemStatus.REFUSED;
            case CaseEvent.ItemNotAccepted _ -> ItemStatus.NOT_ACCEPTED;
            case CaseEvent.ItemWithdrawn _ -> ItemStatus.WITHDRAWN;
            case CaseEvent.ItemCompensated _ -> ItemStatus.COMPENSATED;
            case CaseEvent.CompensationRejected _ -> ItemStatus.COMPENSATION_REJECTED;
            default -> throw new IllegalStateException("no department answers " + event);
        };
    }
}
