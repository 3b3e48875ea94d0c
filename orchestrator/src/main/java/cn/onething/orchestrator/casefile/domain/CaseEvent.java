package cn.onething.orchestrator.casefile.domain;

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
    @JsonSubTypes.Type(CaseEvent.CompensationRejected.class)
})
public sealed interface CaseEvent {

    /** @param items in the order of the bundle */
    @JsonTypeName("submitted")
    record Submitted(String channel, List<NewItem> items) implements CaseEvent {}

    /** @param undoable whether undoing the item means anything */
    record NewItem(String item, String department, boolean undoable) {}

    /** The department is asked to decide (implies the command). */
    @JsonTypeName("started")
    record ItemStarted(String item, Instant dueAt) implements CaseEvent {}

    /** The department did not answer in time and is asked the same again (implies the command). */
    @JsonTypeName("repeated")
    record CommandRepeated(
            String item,
            ItemStatus asked,
            @Nullable Instant dueAt,
            @Nullable Reason reason) implements CaseEvent {}

    @JsonTypeName("accepted")
    record ItemAccepted(String item, int sequence, @Nullable Instant dueAt) implements CaseEvent {}

    @JsonTypeName("granted")
    record ItemGranted(String item, int sequence) implements CaseEvent {}

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

    @JsonTypeName("compensation-rejected")
    record CompensationRejected(String item, int sequence, Reason reason) implements CaseEvent {}
}
