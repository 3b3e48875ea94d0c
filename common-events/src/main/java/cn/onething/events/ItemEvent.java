package cn.onething.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a department answers about one item. Each answer of a try carries the next {@code sequence} (1, 2, …): the
 * orchestrator passes over older ones. An answer repeated for a repeated command keeps its sequence.
 */
public sealed interface ItemEvent {
    /** The try that is answered. */
    ItemRef item();

    /** 1 for the first answer of this try, one more for each later one. */
    int sequence();

    /** When the department decided, by its own database's clock. */
    Instant at();

    /** Received (接件); somebody will look at it, and the acceptance clock runs. */
    record Received(ItemRef item, int sequence, Instant at) implements ItemEvent {}

    /** Taken in (受理); the promised clock runs. A later answer may skip it: granted implies accepted. */
    record Accepted(ItemRef item, int sequence, Instant at) implements ItemEvent {}

    /** Not taken in (不予受理). */
    record NotAccepted(ItemRef item, int sequence, Instant at, Reason reason) implements ItemEvent {}

    /**
     * The applicant has to correct or complete the application (补正); told once, with everything that is missing.
     *
     * @param missing at least one
     */
    record CorrectionRequested(ItemRef item, int sequence, Instant at, List<Missing> missing) implements ItemEvent {}

    /** The clock of the limits stands still (特别程序、中止); the reason says what for. */
    record ClockStopped(ItemRef item, int sequence, Instant at, Reason reason) implements ItemEvent {}

    /** The clock runs again. */
    record ClockResumed(ItemRef item, int sequence, Instant at) implements ItemEvent {}

    /**
     * The limit is extended (延长), once, before its end.
     *
     * @param days working days
     */
    record Extended(ItemRef item, int sequence, Instant at, int days, Reason reason) implements ItemEvent {}

    /**
     * Decided: yes (准予).
     *
     * @param entry the department's register entry that the decision made
     * @param made the fields that the item makes for later items, see {@link SealedFields}; absent when it makes none
     * @param certificate absent when none was issued
     */
    record Granted(
            ItemRef item,
            int sequence,
            Instant at,
            String entry,
            @Nullable String made,
            @Nullable IssuedCertificate certificate)
            implements ItemEvent {

        /** A grant that hands nothing on. */
        public Granted(ItemRef item, int sequence, Instant at, String entry) {
            this(item, sequence, at, entry, null, null);
        }
    }

    /** Decided: no (不予许可). */
    record Refused(ItemRef item, int sequence, Instant at, Reason reason) implements ItemEvent {}

    /** Ended before the decision (撤回), also when the withdrawal overtook the application. */
    record Withdrawn(ItemRef item, int sequence, Instant at) implements ItemEvent {}

    /**
     * The granted decision was undone by a new entry.
     *
     * @param entry the register entry that restored the earlier one, empty where nothing had been stored
     */
    record Compensated(ItemRef item, int sequence, Instant at, String entry) implements ItemEvent {}

    /** The department will not undo; a person has to look at it. */
    record CompensationRejected(ItemRef item, int sequence, Instant at, Reason reason) implements ItemEvent {}
}
