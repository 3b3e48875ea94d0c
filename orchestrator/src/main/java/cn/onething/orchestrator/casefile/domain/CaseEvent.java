package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Delivery;
import cn.onething.events.IssuedCertificate;
import cn.onething.events.Missing;
import cn.onething.events.Reason;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case, as the journal keeps it. A case is the fold of these. Names never change; new fields are
 * optional. No personal data.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "e")
@JsonSubTypes({
    @JsonSubTypes.Type(CaseEvent.Submitted.class),
    @JsonSubTypes.Type(CaseEvent.ItemStarted.class),
    @JsonSubTypes.Type(CaseEvent.CommandRepeated.class),
    @JsonSubTypes.Type(CaseEvent.CutOffSet.class),
    @JsonSubTypes.Type(CaseEvent.ItemReceived.class),
    @JsonSubTypes.Type(CaseEvent.DeemedAccepted.class),
    @JsonSubTypes.Type(CaseEvent.CorrectionRequested.class),
    @JsonSubTypes.Type(CaseEvent.CorrectionNoticeSent.class),
    @JsonSubTypes.Type(CaseEvent.HandedIn.class),
    @JsonSubTypes.Type(CaseEvent.ItemCorrected.class),
    @JsonSubTypes.Type(CaseEvent.PaperFollowed.class),
    @JsonSubTypes.Type(CaseEvent.ClockStopped.class),
    @JsonSubTypes.Type(CaseEvent.ClockResumed.class),
    @JsonSubTypes.Type(CaseEvent.ItemExtended.class),
    @JsonSubTypes.Type(CaseEvent.NoticeStarted.class),
    @JsonSubTypes.Type(CaseEvent.ItemAccepted.class),
    @JsonSubTypes.Type(CaseEvent.ItemGranted.class),
    @JsonSubTypes.Type(CaseEvent.ItemRefused.class),
    @JsonSubTypes.Type(CaseEvent.ItemNotAccepted.class),
    @JsonSubTypes.Type(CaseEvent.ItemNotStarted.class),
    @JsonSubTypes.Type(CaseEvent.WithdrawalRequested.class),
    @JsonSubTypes.Type(CaseEvent.ItemWithdrawalRequested.class),
    @JsonSubTypes.Type(CaseEvent.ItemWithdrawn.class),
    @JsonSubTypes.Type(CaseEvent.CompensationRequested.class),
    @JsonSubTypes.Type(CaseEvent.ItemCompensated.class),
    @JsonSubTypes.Type(CaseEvent.CompensationRejected.class),
    @JsonSubTypes.Type(CaseEvent.ResultsReady.class),
    @JsonSubTypes.Type(CaseEvent.ResultsHandedOver.class),
    @JsonSubTypes.Type(CaseEvent.LimitMoved.class),
    @JsonSubTypes.Type(CaseEvent.Migrated.class),
    @JsonSubTypes.Type(CaseEvent.HandedToDesk.class)
})
public sealed interface CaseEvent {
    /** Names of those that are looked for in stored decisions without reading them. */
    String COMPENSATION_REJECTED = "compensation-rejected";

    String HANDED_TO_DESK = "handed-to-desk";

    /**
     * @param items in the order of the bundle
     * @param delivery how the applicant wants to have the results, absent when nothing was chosen
     */
    @JsonTypeName("submitted")
    record Submitted(String channel, List<NewItem> items, Delivery.@Nullable Way delivery) implements CaseEvent {

        public Submitted(String channel, List<NewItem> items) {
            this(channel, items, null);
        }
    }

    /**
     * @param undoable whether undoing the item means anything
     * @param promises papers that are to follow, absent when none
     */
    record NewItem(
            String item,
            String department,
            boolean undoable,
            @Nullable List<Promise> promises) {

        public NewItem(String item, String department, boolean undoable) {
            this(item, department, undoable, null);
        }
    }

    /**
     * The department is asked to decide (implies the command).
     *
     * @param missing items whose answers a report does without, because its cut-off came first; absent when none
     */
    @JsonTypeName("started")
    record ItemStarted(String item, Instant dueAt, @Nullable List<String> missing) implements CaseEvent {

        public ItemStarted(String item, Instant dueAt) {
            this(item, dueAt, null);
        }
    }

    /** A report waits until then, and not longer. */
    @JsonTypeName("cut-off")
    record CutOffSet(String item, Instant until) implements CaseEvent {}

    /**
     * The department did not answer in time and is asked the same again (implies the command).
     *
     * @param correction when it is a correction that is repeated, the how-many-th; absent otherwise
     */
    @JsonTypeName("repeated")
    record CommandRepeated(
            String item,
            ItemStatus asked,
            @Nullable Instant dueAt,
            @Nullable Reason reason,
            @Nullable Integer correction)
            implements CaseEvent {}

    @JsonTypeName("received")
    record ItemReceived(String item, int sequence, Instant acceptBy) implements CaseEvent {}

    /** Nobody said anything until the end of the acceptance clock: accepted as of the receipt (rules.md §1.1). */
    @JsonTypeName("deemed-accepted")
    record DeemedAccepted(String item, Instant dueAt) implements CaseEvent {}

    @JsonTypeName("correction-requested")
    record CorrectionRequested(String item, int sequence, List<Missing> missing) implements CaseEvent {}

    /** The applicant is told once what all these items are missing. */
    @JsonTypeName("correction-notice")
    record CorrectionNoticeSent(List<String> items, Instant answerBy) implements CaseEvent {}

    /** Part of what is missing or promised, or all of it, is there. */
    @JsonTypeName("handed-in")
    record HandedIn(String item, List<String> what) implements CaseEvent {}

    /**
     * Nothing is missing any more; the department is told (implies the command).
     *
     * @param correction the how-many-th of this item
     */
    @JsonTypeName("corrected")
    record ItemCorrected(String item, int correction) implements CaseEvent {}

    /** A promised paper is there while the department is at work; it is shown to it (implies the command). */
    @JsonTypeName("paper-followed")
    record PaperFollowed(String item) implements CaseEvent {}

    @JsonTypeName("clock-stopped")
    record ClockStopped(String item, int sequence, Reason reason) implements CaseEvent {}

    @JsonTypeName("clock-resumed")
    record ClockResumed(String item, int sequence, Instant dueAt) implements CaseEvent {}

    @JsonTypeName("extended")
    record ItemExtended(String item, int sequence, int days, Instant dueAt, Reason reason) implements CaseEvent {}

    /** Granted, and it becomes final when the public notice is over. */
    @JsonTypeName("notice-started")
    record NoticeStarted(
            String item,
            int sequence,
            Instant until,
            @Nullable IssuedCertificate certificate) implements CaseEvent {}

    @JsonTypeName("accepted")
    record ItemAccepted(String item, int sequence, @Nullable Instant dueAt) implements CaseEvent {}

    @JsonTypeName("granted")
    record ItemGranted(String item, int sequence, @Nullable IssuedCertificate certificate) implements CaseEvent {

        public ItemGranted(String item, int sequence) {
            this(item, sequence, null);
        }
    }

    @JsonTypeName("refused")
    record ItemRefused(String item, int sequence, Reason reason) implements CaseEvent {}

    @JsonTypeName("not-accepted")
    record ItemNotAccepted(String item, int sequence, Reason reason) implements CaseEvent {}

    @JsonTypeName("not-started")
    record ItemNotStarted(String item, Reason reason) implements CaseEvent {}

    /** The applicant ends the case. The words given with it are personal, so they are not here. */
    @JsonTypeName("withdrawal-requested")
    record WithdrawalRequested() implements CaseEvent {}

    /** The department is asked to end the item before its decision (implies the command). */
    @JsonTypeName("item-withdrawal-requested")
    record ItemWithdrawalRequested(String item, Reason reason) implements CaseEvent {}

    @JsonTypeName("withdrawn")
    record ItemWithdrawn(String item, int sequence) implements CaseEvent {}

    /** The department is asked to undo what it granted (implies the command). */
    @JsonTypeName("compensation-requested")
    record CompensationRequested(String item, Reason reason) implements CaseEvent {}

    @JsonTypeName("compensated")
    record ItemCompensated(String item, int sequence) implements CaseEvent {}

    @JsonTypeName(COMPENSATION_REJECTED)
    record CompensationRejected(String item, int sequence, Reason reason) implements CaseEvent {}

    /**
     * Results that go to the applicant together.
     *
     * @param dueAt end of the delivery limit
     * @param way how they are handed over; absent in what was decided before it was kept here
     */
    @JsonTypeName("results-ready")
    record ResultsReady(List<String> items, Instant dueAt, Delivery.@Nullable Way way) implements CaseEvent {}

    /**
     * The applicant has them.
     *
     * @param by who handed them over, and under what reference; absent for what is electronic
     */
    @JsonTypeName("results-handed-over")
    record ResultsHandedOver(
            List<String> items, Instant dueAt, @Nullable String by) implements CaseEvent {}

    /**
     * The notice of a year has come, and a limit that was counted without it ends on another day.
     *
     * @param status the item's, as it was and remains
     * @param material whose promise it is about, absent for all other limits
     */
    @JsonTypeName("limit-moved")
    record LimitMoved(
            String item,
            ItemStatus status,
            Limit limit,
            @Nullable String material,
            Instant from,
            Instant to) implements CaseEvent {}

    /**
     * The case goes on by another version of its bundle.
     *
     * @param items what is in it from now on, in the order of that version
     * @param gone what had not begun, or came to nothing, and is in it no more
     */
    @JsonTypeName("migrated")
    record Migrated(int from, int to, List<NextItem> items, List<GoneItem> gone) implements CaseEvent {}

    /**
     * An item after a migration.
     *
     * @param department, undoable for what has not begun; what has begun keeps its own
     * @param added whether the other version brought it
     * @param moreDays by how many days the limit that was told is longer than that of the other version, absent when it
     *     is the same or none runs
     */
    record NextItem(
            String item,
            String department,
            boolean undoable,
            boolean added,
            @Nullable Integer moreDays) {}

    record GoneItem(String item, String department) {}

    /**
     * The item was refused when the case could not go back any more (the bundle's pivot, docs/bundle-format.md): the desk
     * has to see that it is done in another way, and gets it by itself.
     */
    @JsonTypeName(HANDED_TO_DESK)
    record HandedToDesk(String item) implements CaseEvent {}
}
