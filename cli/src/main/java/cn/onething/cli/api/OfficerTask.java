package cn.onething.cli.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task on a department's work list.
 *
 * @param attempt counts the applications for the item in this case, from 1
 * @param state {@code RECEIVED}, {@code ACCEPTED}, {@code CORRECTION}, {@code STOPPED}, {@code RESUMED}, {@code EXTENDED},
 *     or that of a decision
 * @param at since when it is in that state
 * @param proposer who has proposed to grant it, where that takes two officers
 * @param missing what the applicant has been asked for
 */
public record OfficerTask(
        String caseNumber,
        String item,
        int attempt,
        String state,
        @Nullable String at,
        @Nullable String proposer,
        List<Missing> missing) {

    public OfficerTask {
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    /** @param what id of a material, or JSON pointer of a form field */
    public record Missing(String what) {}

    record Page(List<OfficerTask> tasks) {
        Page {
            tasks = tasks == null ? List.of() : List.copyOf(tasks);
        }
    }
}
