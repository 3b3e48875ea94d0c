package cn.onething.department;

import java.util.ArrayList;
import java.util.List;

/**
 * One service of a department: decides applications and changes the department's registers. Runs inside the transaction
 * that also records the answer, so what it writes happens once, however often the command arrives. It may use the
 * database, never Kafka, HTTP or the clock ({@link Application#at()} is the time).
 *
 * @param <F> the record that the item's form is read into
 */
public interface ItemHandler<F> {

    /** The service's name as bundle definitions name it. */
    String service();

    Class<F> formType();

    /** Who decides: the handler itself unless it says otherwise. */
    default Decider decider() {
        return Decider.RULE;
    }

    /** Decides one application. Throwing means a defect or a broken database, never a refusal. */
    Decision apply(Application<F> application);

    /**
     * Decides a batch, one decision per application in the same order. Override it where the service is busy, with a few
     * multi-row statements; the same register record may be named more than once in a batch.
     */
    default List<Decision> applyAll(List<Application<F>> batch) {
        List<Decision> decisions = new ArrayList<>(batch.size());
        for (Application<F> application : batch) {
            decisions.add(apply(application));
        }
        return decisions;
    }

    /** Undoes what {@link #apply} granted, by a new entry. */
    Undoing.Outcome undo(Undoing undoing);

    /** Whether others may have to be told of what it enters: {@code false} where its register is never announced. */
    default boolean isAnnounced() {
        return true;
    }

    /** Calendar days after a grant in which others may object to it (公告); 0 when there is no public notice. */
    default int noticeDays() {
        return 0;
    }

    /** An objection was upheld during the public notice: the same as an undo, also where nothing else would undo it. */
    default Undoing.Outcome takeBack(Undoing undoing) {
        return undo(undoing);
    }
}
