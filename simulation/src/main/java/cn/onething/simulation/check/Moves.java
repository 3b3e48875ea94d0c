package cn.onething.simulation.check;

import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import java.util.Optional;

/** Where an event takes an item. */
final class Moves {
    private Moves() {}

    /** @param certified whether a certificate was issued with it */
    record Move(String item, ItemStatus to, boolean certified) {}

    static Optional<Move> of(CaseEvent event) {
        return switch (event) {
            case CaseEvent.ItemStarted e -> to(e.item(), ItemStatus.SUBMITTED);
            case CaseEvent.ItemCorrected e -> to(e.item(), ItemStatus.SUBMITTED);
            case CaseEvent.ItemReceived e -> to(e.item(), ItemStatus.RECEIVED);
            case CaseEvent.DeemedAccepted e -> to(e.item(), ItemStatus.ACCEPTED);
            case CaseEvent.ItemAccepted e -> to(e.item(), ItemStatus.ACCEPTED);
            case CaseEvent.ClockResumed e -> to(e.item(), ItemStatus.ACCEPTED);
            case CaseEvent.ItemExtended e -> to(e.item(), ItemStatus.ACCEPTED);
            case CaseEvent.CorrectionRequested e -> to(e.item(), ItemStatus.CORRECTION);
            case CaseEvent.ClockStopped e -> to(e.item(), ItemStatus.STOPPED);
            case CaseEvent.NoticeStarted e ->
                Optional.of(new Move(e.item(), ItemStatus.NOTICE, e.certificate() != null));
            case CaseEvent.ItemGranted e ->
                Optional.of(new Move(e.item(), ItemStatus.GRANTED, e.certificate() != null));
            case CaseEvent.ItemRefused e -> to(e.item(), ItemStatus.REFUSED);
            case CaseEvent.ItemNotAccepted e -> to(e.item(), ItemStatus.NOT_ACCEPTED);
            case CaseEvent.ItemNotStarted e -> to(e.item(), ItemStatus.NOT_STARTED);
            case CaseEvent.ItemWithdrawalRequested e -> to(e.item(), ItemStatus.WITHDRAWING);
            case CaseEvent.ItemWithdrawn e -> to(e.item(), ItemStatus.WITHDRAWN);
            case CaseEvent.CompensationRequested e -> to(e.item(), ItemStatus.COMPENSATING);
            case CaseEvent.ItemCompensated e -> to(e.item(), ItemStatus.COMPENSATED);
            case CaseEvent.CompensationRejected e -> to(e.item(), ItemStatus.COMPENSATION_REJECTED);
            case CaseEvent.Submitted _,
                    CaseEvent.CommandRepeated _,
                    CaseEvent.CutOffSet _,
                    CaseEvent.LimitMoved _,
                    CaseEvent.Migrated _,
                    CaseEvent.CorrectionNoticeSent _,
                    CaseEvent.HandedIn _,
                    CaseEvent.PaperFollowed _,
                    CaseEvent.WithdrawalRequested _,
                    CaseEvent.HandedToDesk _,
                    CaseEvent.ResultsReady _,
                    CaseEvent.ResultsHandedOver _ -> Optional.empty();
        };
    }

    private static Optional<Move> to(String item, ItemStatus status) {
        return Optional.of(new Move(item, status, false));
    }
}
