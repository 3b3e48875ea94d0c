package cn.onething.orchestrator.casefile.messaging;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.events.CaseChanged.ItemChange;
import cn.onething.events.Reason;
import cn.onething.orchestrator.casefile.domain.Actors;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Limit;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an event says about items, as others may know it. */
final class ItemChanges {
    private static final Reason CALENDAR_PUBLISHED =
            new Reason("calendar-published", "年度放假安排公布，时限重新计算", "The year's calendar was published");

    private static final Reason NOT_IN_NEW_VERSION =
            new Reason("not-in-new-version", "新版本不含此事项", "Not in the new version of the bundle");

    private ItemChanges() {}

    static List<ItemChange> of(CaseEvent event, Bundle bundle) {
        return switch (event) {
            case CaseEvent.Submitted(var _, var items, var _) ->
                items.stream()
                        .map(item -> change(bundle, item.item(), ItemStatus.WAITING, null, null))
                        .toList();
            case CaseEvent.ItemStarted(String item, Instant dueAt, var _) ->
                one(bundle, item, ItemStatus.SUBMITTED, null, dueAt);
            case CaseEvent.CommandRepeated(String item, var asked, var dueAt, var reason, var _) ->
                one(bundle, item, asked, reason, dueAt);
            case CaseEvent.ItemReceived(String item, var _, var _) ->
                one(bundle, item, ItemStatus.RECEIVED, null, null);
            case CaseEvent.DeemedAccepted(String item, var dueAt) ->
                one(bundle, item, ItemStatus.ACCEPTED, null, dueAt);
            case CaseEvent.ItemAccepted(String item, var _, var dueAt) ->
                one(bundle, item, ItemStatus.ACCEPTED, null, dueAt);
            // the applicant hears of it with the notice, once and of everything
            case CaseEvent.CorrectionRequested _,
                    CaseEvent.HandedIn _,
                    CaseEvent.PaperFollowed _,
                    CaseEvent.ResultsReady _,
                    CaseEvent.ResultsHandedOver _,
                    CaseEvent.CutOffSet _ -> List.of();
            case CaseEvent.Migrated(var _, var _, var items, var gone) ->
                Stream.concat(
                                items.stream()
                                        .filter(CaseEvent.NextItem::added)
                                        .map(item -> change(bundle, item.item(), ItemStatus.WAITING, null, null)),
                                gone.stream().map(ItemChanges::gone))
                        .toList();
            case CaseEvent.LimitMoved(String item, var status, var limit, var _, var _, Instant to) ->
                limit == Limit.PROMISED || limit == Limit.CORRECTION
                        ? one(bundle, item, status, CALENDAR_PUBLISHED, to)
                        : List.of();
            case CaseEvent.CorrectionNoticeSent(var items, var answerBy) ->
                items.stream()
                        .map(item -> change(bundle, item, ItemStatus.CORRECTION, null, answerBy))
                        .toList();
            case CaseEvent.ItemCorrected(String item, var _) -> one(bundle, item, ItemStatus.SUBMITTED, null, null);
            case CaseEvent.ClockStopped(String item, var _, var reason) ->
                one(bundle, item, ItemStatus.STOPPED, reason, null);
            case CaseEvent.ClockResumed(String item, var _, var dueAt) ->
                one(bundle, item, ItemStatus.ACCEPTED, null, dueAt);
            case CaseEvent.ItemExtended(String item, var _, var _, var dueAt, var reason) ->
                one(bundle, item, ItemStatus.ACCEPTED, reason, dueAt);
            case CaseEvent.NoticeStarted(String item, var _, var until, var _) ->
                one(bundle, item, ItemStatus.NOTICE, null, until);
            case CaseEvent.ItemGranted(String item, var _, var _) -> one(bundle, item, ItemStatus.GRANTED, null, null);
            case CaseEvent.ItemRefused(String item, var _, var reason) ->
                one(bundle, item, ItemStatus.REFUSED, reason, null);
            case CaseEvent.ItemNotAccepted(String item, var _, var reason) ->
                one(bundle, item, ItemStatus.NOT_ACCEPTED, reason, null);
            case CaseEvent.ItemNotStarted(String item, var reason) ->
                one(bundle, item, ItemStatus.NOT_STARTED, reason, null);
            case CaseEvent.WithdrawalRequested() -> List.of();
            case CaseEvent.HandedToDesk _ -> List.of();
            case CaseEvent.ItemWithdrawalRequested(String item, var reason) ->
                one(bundle, item, ItemStatus.WITHDRAWING, reason, null);
            case CaseEvent.ItemWithdrawn(String item, var _) -> one(bundle, item, ItemStatus.WITHDRAWN, null, null);
            case CaseEvent.CompensationRequested(String item, var reason) ->
                one(bundle, item, ItemStatus.COMPENSATING, reason, null);
            case CaseEvent.ItemCompensated(String item, var _) -> one(bundle, item, ItemStatus.COMPENSATED, null, null);
            case CaseEvent.CompensationRejected(String item, var _, var reason) ->
                one(bundle, item, ItemStatus.COMPENSATION_REJECTED, reason, null);
        };
    }

    /** The definition that the case now has says nothing of it. */
    private static ItemChange gone(CaseEvent.GoneItem item) {
        return new ItemChange(
                item.item(), item.department(), ItemStatus.NOT_STARTED.name(), NOT_IN_NEW_VERSION, null, "none");
    }

    private static List<ItemChange> one(
            Bundle bundle, String id, ItemStatus status, @Nullable Reason reason, @Nullable Instant dueAt) {
        return List.of(change(bundle, id, status, reason, dueAt));
    }

    private static ItemChange change(
            Bundle bundle, String id, ItemStatus status, @Nullable Reason reason, @Nullable Instant dueAt) {
        Item item = bundle.item(id).orElseThrow();
        String actor = Actors.of(status, item.department());
        return new ItemChange(id, item.department(), status.name(), reason, dueAt, actor);
    }
}
