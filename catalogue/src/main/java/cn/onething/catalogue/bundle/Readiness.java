package cn.onething.catalogue.bundle;

import java.util.List;
import java.util.function.Function;

/** Whether an item can start, as far as other items decide it. Windows and waits are time's to decide, not this. */
public enum Readiness {
    READY,
    /** Something that it needs is still open. */
    WAITING,
    /** Something that it needs will never be granted. */
    LOST;

    /** How far another item of the same case is. */
    public enum Progress {
        /** Not in the case. */
        ABSENT,
        OPEN,
        GRANTED,
        /** Refused, not accepted, withdrawn or never started. */
        LOST
    }

    /** The same for an item whose cut-off, if it has one, is still to come. */
    public static Readiness of(Item item, Function<String, Progress> progress) {
        return of(item, progress, false);
    }

    /**
     * What holds for an item now. A report waits until each item that it collects has ended in whatever way, or until
     * its cut-off.
     *
     * @param progress by item id; of a per-instance item, of all its instances together
     * @param cutOffReached whether the report goes on without what is missing
     */
    public static Readiness of(Item item, Function<String, Progress> progress, boolean cutOffReached) {
        Readiness all = READY;
        for (Prerequisite one : item.prerequisites()) {
            all = worse(all, oneOf(List.of(one.item()), progress));
        }
        for (AnyOf any : item.procedure().alternatives()) {
            all = worse(all, oneOf(any.items(), progress));
        }
        for (String collected : item.procedure().reports()) {
            boolean waits = progress.apply(collected) == Progress.OPEN && !cutOffReached;
            all = worse(all, waits ? WAITING : READY);
        }
        return all;
    }

    /** In their order, what is lost is worse than what waits. */
    private static Readiness worse(Readiness one, Readiness other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Readiness oneOf(List<String> items, Function<String, Progress> progress) {
        boolean inCase = false;
        boolean open = false;
        for (String item : items) {
            switch (progress.apply(item)) {
                case ABSENT -> {}
                case GRANTED -> {
                    return READY;
                }
                case OPEN -> {
                    inCase = true;
                    open = true;
                }
                case LOST -> inCase = true;
            }
        }
        if (!inCase) {
            return READY;
        }
        return open ? WAITING : LOST;
    }
}
