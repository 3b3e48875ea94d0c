package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Delivery;
import cn.onething.events.IssuedCertificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A case as the fold of its events. Immutable; {@link #apply} is the only way on.
 *
 * @param region, version with the bundle's id: the definition that the case keeps
 * @param revision number of decisions so far
 * @param grants how many items were granted so far, to know their order
 * @param withdrawn whether the applicant ended the case
 * @param delivery how the applicant wants to have the results, absent when nothing was chosen: electronically
 */
public record CaseFile(
        String number,
        String bundle,
        String region,
        int version,
        Instant submittedAt,
        int revision,
        int grants,
        boolean withdrawn,
        List<CaseItem> items,
        Delivery.@Nullable Way delivery) {

    /** An empty case, before its first event. */
    public static CaseFile opened(String number, String bundle, String region, int version, Instant at) {
        return new CaseFile(number, bundle, region, version, at, 0, 0, false, List.of(), null);
    }

    /** Counts a decision; its events are applied one by one with {@link #apply}. */
    public CaseFile decided() {
        return new CaseFile(
                number, bundle, region, version, submittedAt, revision + 1, grants, withdrawn, items, delivery);
    }

    /** @throws IllegalTransition when the event does not fit: a defect */
    public CaseFile apply(CaseEvent event, Instant at) {
        return switch (event) {
            case CaseEvent.Submitted(var _, var added, var way) ->
                with(added.stream().map(CaseItem::waiting).toList()).deliveredBy(way);
            case CaseEvent.ResultsReady(var ready, Instant dueAt, var _) ->
                delivery(ready, new ResultDelivery(dueAt, null));
            case CaseEvent.ResultsHandedOver(var handedOver, Instant dueAt, var _) ->
                delivery(handedOver, new ResultDelivery(dueAt, at));
            case CaseEvent.ItemStarted(String item, Instant dueAt, var _) -> change(item, it -> it.started(at, dueAt));
            case CaseEvent.CutOffSet(String item, Instant until) ->
                change(item, it -> it.with(it.handled().until(until)));
            case CaseEvent.CommandRepeated(String item, var _, var _, var _, var _) ->
                change(item, it -> it.repeated(at));
            case CaseEvent.ItemReceived(String item, int sequence, Instant acceptBy) ->
                change(item, it -> it.received(sequence, at, acceptBy));
            case CaseEvent.DeemedAccepted(String item, Instant dueAt) ->
                change(item, it -> it.accepted(it.sequence(), at, Objects.requireNonNullElse(it.sentAt(), at), dueAt));
            case CaseEvent.ItemAccepted(String item, int sequence, var dueAt) ->
                change(item, it -> it.accepted(sequence, at, at, dueAt));
            case CaseEvent.CorrectionRequested(String item, int sequence, var missing) ->
                change(item, it -> it.toCorrect(sequence, at, missing));
            case CaseEvent.CorrectionNoticeSent(var told, Instant answerBy) -> {
                CaseFile file = this;
                for (String item : told) {
                    file = file.change(item, it -> it.with(it.handled().until(answerBy)));
                }
                yield file;
            }
            case CaseEvent.HandedIn(String item, var what) -> change(item, it -> it.handedIn(Set.copyOf(what)));
            case CaseEvent.PaperFollowed _ -> this;
            case CaseEvent.Migrated(var _, int to, var next, var _) -> migrated(to, next);
            case CaseEvent.LimitMoved(String item, var _, var limit, var material, var _, Instant to) ->
                change(item, it -> it.limited(limit, material, to));
            case CaseEvent.ItemCorrected(String item, var _) -> change(item, it -> it.corrected(at));
            case CaseEvent.ClockStopped(String item, int sequence, var reason) ->
                change(item, it -> it.stopped(sequence, at, reason));
            case CaseEvent.ClockResumed(String item, int sequence, Instant dueAt) ->
                change(item, it -> it.resumed(sequence, at, dueAt));
            case CaseEvent.ItemExtended(String item, int sequence, int days, Instant dueAt, var _) ->
                change(item, it -> it.extended(sequence, at, days, dueAt));
            case CaseEvent.NoticeStarted(String item, int sequence, Instant until, var certificate) ->
                change(item, it -> it.onNotice(sequence, grants + 1, until, certificate))
                        .granted();
            case CaseEvent.ItemGranted(String item, int sequence, var certificate) ->
                granted(item, sequence, certificate);
            case CaseEvent.ItemRefused(String item, int sequence, var reason) ->
                change(item, it -> it.answered(ItemStatus.REFUSED, sequence, 0, reason));
            case CaseEvent.ItemNotAccepted(String item, int sequence, var reason) ->
                change(item, it -> it.answered(ItemStatus.NOT_ACCEPTED, sequence, 0, reason));
            case CaseEvent.ItemNotStarted(String item, var reason) -> change(item, it -> it.notStarted(reason));
            case CaseEvent.HandedToDesk _ -> this;
            case CaseEvent.WithdrawalRequested() ->
                new CaseFile(number, bundle, region, version, submittedAt, revision, grants, true, items, delivery);
            case CaseEvent.ItemWithdrawalRequested(String item, var reason) ->
                change(item, it -> it.asked(ItemStatus.WITHDRAWING, at, reason));
            case CaseEvent.ItemWithdrawn(String item, int sequence) ->
                change(item, it -> it.answered(ItemStatus.WITHDRAWN, sequence, 0, it.reason()));
            case CaseEvent.CompensationRequested(String item, var reason) ->
                change(item, it -> it.asked(ItemStatus.COMPENSATING, at, reason));
            case CaseEvent.ItemCompensated(String item, int sequence) ->
                change(item, it -> it.answered(ItemStatus.COMPENSATED, sequence, it.order(), it.reason()));
            case CaseEvent.CompensationRejected(String item, int sequence, var reason) ->
                change(item, it -> it.answered(ItemStatus.COMPENSATION_REJECTED, sequence, it.order(), reason));
        };
    }

    /** The order is that of the decisions, not of the ends of public notices. */
    private CaseFile granted(String id, int sequence, @Nullable IssuedCertificate certificate) {
        boolean wasOnNotice =
                item(id).filter(it -> it.status() == ItemStatus.NOTICE).isPresent();
        return wasOnNotice
                ? change(id, it -> it.answered(ItemStatus.GRANTED, sequence, it.order(), null))
                : change(
                                id,
                                it -> it.answered(ItemStatus.GRANTED, sequence, grants + 1, null)
                                        .issued(certificate))
                        .granted();
    }

    private CaseFile migrated(int to, List<CaseEvent.NextItem> next) {
        List<CaseItem> then = next.stream()
                .map(one -> one.added()
                        ? CaseItem.waiting(new CaseEvent.NewItem(one.item(), one.department(), one.undoable()))
                        : item(one.item()).orElseThrow().goingOver(one))
                .toList();
        return new CaseFile(number, bundle, region, to, submittedAt, revision, grants, withdrawn, then, delivery);
    }

    private CaseFile delivery(List<String> ids, ResultDelivery handover) {
        CaseFile file = this;
        for (String id : ids) {
            file = file.change(id, it -> it.with(it.handled().delivered(handover)));
        }
        return file;
    }

    private CaseFile deliveredBy(Delivery.@Nullable Way way) {
        return new CaseFile(number, bundle, region, version, submittedAt, revision, grants, withdrawn, items, way);
    }

    private CaseFile with(List<CaseItem> changed) {
        return new CaseFile(
                number, bundle, region, version, submittedAt, revision, grants, withdrawn, changed, delivery);
    }

    private CaseFile granted() {
        return new CaseFile(
                number, bundle, region, version, submittedAt, revision, grants + 1, withdrawn, items, delivery);
    }

    private CaseFile change(String id, UnaryOperator<CaseItem> move) {
        List<CaseItem> changed = new ArrayList<>(items);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).id().equals(id)) {
                changed.set(i, move.apply(changed.get(i)));
                return with(List.copyOf(changed));
            }
        }
        throw new IllegalStateException("case " + number + " has no item " + id);
    }

    public Optional<CaseItem> item(String id) {
        for (CaseItem item : items) {
            if (item.id().equals(id)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** Where the case as a whole stands, computed from its items. */
    public CaseStatus status() {
        boolean undoing = false;
        boolean open = false;
        boolean escalated = false;
        boolean undone = false;
        boolean stands = false;
        boolean lost = false;
        boolean applicant = false;
        for (CaseItem item : items) {
            ItemStatus status = item.status();
            undoing |= status == ItemStatus.COMPENSATING;
            open |= !item.isSettled();
            applicant |= status == ItemStatus.CORRECTION && item.until() != null
                    || status == ItemStatus.GRANTED && !item.isSettled();
            escalated |= status == ItemStatus.COMPENSATION_REJECTED;
            undone |= status == ItemStatus.COMPENSATED;
            stands |= item.stands() || item.isCertified();
            lost |= status.isLost();
        }
        if (open) {
            if (undoing) {
                return CaseStatus.COMPENSATING;
            }
            return applicant ? CaseStatus.WAITING_APPLICANT : CaseStatus.IN_PROGRESS;
        }
        if (escalated) {
            return CaseStatus.ESCALATED;
        }
        if (!lost) {
            return CaseStatus.COMPLETED;
        }
        if (stands) {
            return CaseStatus.PARTLY_COMPLETED;
        }
        if (withdrawn) {
            return CaseStatus.WITHDRAWN;
        }
        return undone ? CaseStatus.COMPENSATED : CaseStatus.REFUSED;
    }
}
