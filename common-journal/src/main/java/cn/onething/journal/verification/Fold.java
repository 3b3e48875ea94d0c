package cn.onething.journal.verification;

import cn.onething.journal.JournalRow;
import java.util.function.Consumer;

/**
 * Computes a shard's state anew from its journal rows and compares it with what is stored. Used by one thread, inside the
 * snapshot that the rows were read in.
 */
public interface Fold {

    void add(JournalRow row);

    /** Called once, after the last row. */
    void compare(Consumer<Problem> problems);

    /** Makes an empty fold for a shard; each service has one such bean. */
    @FunctionalInterface
    interface Factory {
        Fold of(int shard);
    }
}
