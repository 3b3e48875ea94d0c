package cn.onething.department.task;

import cn.onething.events.ItemCommand;
import cn.onething.events.Missing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What officers have done with a task.
 *
 * @param bundle the bundle that the application belongs to; empty when no officer saw the application
 * @param dueAt end of the promised limit as the orchestrator counted it last
 * @param acceptBy end of the acceptance clock: silence until then is acceptance as of the receipt
 * @param missing what the applicant was last asked for
 * @param corrections how often the applicant has answered
 * @param accepted whether an officer has accepted it
 * @param extension working days by which the limit was extended, 0 while not
 * @param officer who acted last, absent while nobody has
 * @param proposer who proposed to grant, where that takes two
 */
public record Review(
        String bundle,
        Instant dueAt,
        Instant acceptBy,
        List<Missing> missing,
        int corrections,
        boolean accepted,
        int extension,
        @Nullable String officer,
        @Nullable String proposer) {

    static Review of(ItemCommand.Apply command) {
        Instant acceptBy = Objects.requireNonNullElse(command.acceptBy(), command.dueAt());
        return new Review(command.bundle(), command.dueAt(), acceptBy, List.of(), 0, false, 0, null, null);
    }

    /** Of what a rule decided, and an officer has to do with afterwards only: it has no limits any more. */
    static Review afterwards(Instant now) {
        return new Review("", now, now, List.of(), 0, true, 0, null, null);
    }

    /** Whether the applicant was asked before. */
    boolean asked() {
        return !missing.isEmpty();
    }

    Review by(String who) {
        return new Review(bundle, dueAt, acceptBy, missing, corrections, accepted, extension, who, proposer);
    }

    Review accept() {
        return new Review(bundle, dueAt, acceptBy, missing, corrections, true, extension, officer, proposer);
    }

    Review ask(List<Missing> what) {
        return new Review(bundle, dueAt, acceptBy, List.copyOf(what), corrections, accepted, extension, officer, null);
    }

    Review corrected() {
        return new Review(bundle, dueAt, acceptBy, missing, corrections + 1, accepted, extension, officer, null);
    }

    Review extend(int days) {
        return new Review(bundle, dueAt, acceptBy, missing, corrections, accepted, days, officer, proposer);
    }

    Review due(Instant day) {
        return new Review(bundle, day, acceptBy, missing, corrections, accepted, extension, officer, proposer);
    }

    Review propose() {
        return new Review(bundle, dueAt, acceptBy, missing, corrections, accepted, extension, officer, officer);
    }
}
