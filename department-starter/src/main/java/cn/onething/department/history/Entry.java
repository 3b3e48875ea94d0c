package cn.onething.department.history;

import cn.onething.department.Application;
import cn.onething.department.Undoing;
import cn.onething.events.ItemRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the history of a company's record.
 *
 * @param name unique in its register
 * @param caseNumber the case that caused it, absent for an initial entry
 * @param item its item
 * @param at by the department's database clock
 * @param reverts the name of the entry that this one takes back
 */
public record Entry(
        String name,
        String creditCode,
        Kind kind,
        @Nullable String caseNumber,
        @Nullable String item,
        Instant at,
        Change change,
        @Nullable String reverts) {

    /** How an entry came to be. */
    public enum Kind {
        INITIAL,
        CHANGE,
        REVERT
    }

    /** The record as it came into the register before there were cases. */
    public static Entry initial(String creditCode, Object record, Instant at) {
        return new Entry(
                "initial/" + creditCode, creditCode, Kind.INITIAL, null, null, at, Change.initial(record), null);
    }

    public static Entry change(Application<?> application, String creditCode, Change change) {
        ItemRef item = application.item();
        return new Entry(
                application.entry(),
                creditCode,
                Kind.CHANGE,
                item.caseNumber(),
                item.item(),
                application.at(),
                change,
                null);
    }

    /** The same entry under another key of the record. */
    public Entry about(String key) {
        return new Entry(name, key, kind, caseNumber, item, at, change, reverts);
    }

    static Entry revert(Undoing undoing, Entry reverted, Change change) {
        return new Entry(
                undoing.undoEntry(),
                reverted.creditCode(),
                Kind.REVERT,
                undoing.item().caseNumber(),
                undoing.item().item(),
                undoing.at(),
                change,
                reverted.name());
    }
}
