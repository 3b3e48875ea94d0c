package cn.onething.department.history;

import cn.onething.department.Undoing;
import cn.onething.events.Reason;
import java.util.List;

/**
 * Takes an entry back by a new one that restores the fields it changed. Declined when a later entry stands on the same
 * fields: then a person has to look at it.
 */
public final class Reversal<T> {
    private final Ledger<T> ledger;
    private final Class<T> type;

    public Reversal(Ledger<T> ledger, Class<T> type) {
        this.ledger = ledger;
        this.type = type;
    }

    /** A department's own objection to a reversal. */
    @FunctionalInterface
    public interface Rule<T> {

        /** The ruling on restoring the record; {@code taken} is the entry to be taken back. */
        Ruling<T> on(T current, Entry taken, T restored);
    }

    public Undoing.Outcome undo(Undoing undoing) {
        return undo(undoing, (_, _, restored) -> new Ruling.Allowed<>(restored));
    }

    public Undoing.Outcome undo(Undoing undoing, Rule<T> rule) {
        if (undoing.entry().isEmpty()) {
            return new Undoing.Outcome.Undone("");
        }
        String creditCode = ledger.companyOf(undoing.entry())
                .orElseThrow(() -> new IllegalStateException("no register has the entry " + undoing.entry()));
        T current = ledger.lock(List.of(creditCode)).get(creditCode);
        if (current == null) {
            throw new IllegalStateException("the company of the entry " + undoing.entry() + " is gone");
        }
        History history = ledger.historyOf(creditCode);
        if (history.isBuiltUpon(undoing.entry())) {
            return new Undoing.Outcome.Rejected(new Reason(
                    "changed-since",
                    "该信息此后又被变更，需人工处理",
                    "The same data was changed again since; a person has to look at it"));
        }
        Entry taken = history.entry(undoing.entry());
        return switch (rule.on(current, taken, taken.change().undoneIn(current, type))) {
            case Ruling.Denied<T>(var reason) -> new Undoing.Outcome.Rejected(reason);
            case Ruling.Allowed<T>(T restored) -> {
                Entry entry = Entry.revert(undoing, taken, Change.between(current, restored));
                ledger.write(List.of(restored), List.of(entry));
                yield new Undoing.Outcome.Undone(entry.name());
            }
        };
    }
}
