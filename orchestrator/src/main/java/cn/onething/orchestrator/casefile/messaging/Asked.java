package cn.onething.orchestrator.casefile.messaging;

import cn.onething.events.Reason;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Limit;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a department is asked by an event.
 *
 * @param correction the how-many-th correction it is about, 0 for a paper that follows, absent when none
 */
record Asked(
        String item,
        ItemStatus towards,
        @Nullable Instant dueAt,
        @Nullable Reason reason,
        @Nullable Integer correction) {
    boolean needsForm() {
        return towards != ItemStatus.WITHDRAWING && towards != ItemStatus.COMPENSATING;
    }

    /** Empty when nobody is asked anything. */
    static Optional<Asked> by(CaseEvent event) {
        return switch (event) {
            case CaseEvent.ItemStarted(String item, Instant dueAt, var _) ->
                Optional.of(new Asked(item, ItemStatus.SUBMITTED, dueAt, null, null));
            case CaseEvent.ItemCorrected(String item, int correction) ->
                Optional.of(new Asked(item, ItemStatus.SUBMITTED, null, null, correction));
            case CaseEvent.PaperFollowed(String item) ->
                Optional.of(new Asked(item, ItemStatus.SUBMITTED, null, null, 0));
            case CaseEvent.CommandRepeated(String item, var asked, var dueAt, var reason, var correction) ->
                Optional.of(new Asked(item, asked, dueAt, reason, correction));
            case CaseEvent.ItemWithdrawalRequested(String item, var reason) ->
                Optional.of(new Asked(item, ItemStatus.WITHDRAWING, null, reason, null));
            case CaseEvent.CompensationRequested(String item, var reason) ->
                Optional.of(new Asked(item, ItemStatus.COMPENSATING, null, reason, null));
            // whom it was told to decide by a day is told the other day
            case CaseEvent.LimitMoved(String item, ItemStatus status, Limit limit, var _, var _, Instant to)
            when limit == Limit.PROMISED && status.isUndecided() ->
                Optional.of(new Asked(item, ItemStatus.SUBMITTED, to, null, null));
            case CaseEvent.Submitted _,
                    CaseEvent.CutOffSet _,
                    CaseEvent.ItemReceived _,
                    CaseEvent.DeemedAccepted _,
                    CaseEvent.ItemAccepted _,
                    CaseEvent.CorrectionRequested _,
                    CaseEvent.CorrectionNoticeSent _,
                    CaseEvent.HandedIn _,
                    CaseEvent.ClockStopped _,
                    CaseEvent.ClockResumed _,
                    CaseEvent.ItemExtended _,
                    CaseEvent.NoticeStarted _,
                    CaseEvent.ItemGranted _,
                    CaseEvent.ItemRefused _,
                    CaseEvent.ItemNotAccepted _,
                    CaseEvent.ItemNotStarted _,
                    CaseEvent.WithdrawalRequested _,
                    CaseEvent.HandedToDesk _,
                    CaseEvent.ItemWithdrawn _,
                    CaseEvent.ItemCompensated _,
                    CaseEvent.ResultsReady _,
                    CaseEvent.ResultsHandedOver _,
                    CaseEvent.LimitMoved _,
                    CaseEvent.Migrated _,
                    CaseEvent.CompensationRejected _ -> Optional.empty();
        };
    }

    /** The how-many-th of its kind, for readers. */
    int sequence() {
        return correction == null ? 1 : Math.max(1, correction);
    }

    /**
     * What the message's id follows from: the same for a message that is sent again.
     *
     * @param message its type and subject
     * @param causation the journal row that it follows from
     */
    String nameOf(String message, String causation) {
        if (correction == null) {
            return message;
        }
        return message + "/" + (correction == 0 ? causation : correction);
    }
}
