package cn.onething.journal.intake;

import java.util.Map;

/**
 * Says of the records that have just been read whether others that belong to them are about to arrive. What is taken in
 * together costs one transaction and one decision, not one each.
 */
@FunctionalInterface
public interface Gathering {
    /** Takes in what is there. */
    Gathering NONE = _ -> false;

    /**
     * Called by reading threads, of which there may be more than one.
     *
     * @param counts how many records were read for each key
     */
    boolean isWorthWaiting(Map<String, Integer> counts);
}
