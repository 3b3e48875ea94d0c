package cn.onething.journal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a write asked before it began and sends when it ends. It is found as Spring's connection is found, so that a register
 * need not be handed it to have its rows sent with the write's own. Not for use by more than one thread.
 */
public final class OpenWrite {
    private final List<Answer<?>> answers = new ArrayList<>();
    private final List<NewRows<?>> additions = new ArrayList<>();

    /** Runs the work as a part of this write. */
    public <T> T during(Supplier<T> work) {
        TransactionSynchronizationManager.bindResource(OpenWrite.class, this);
        try {
            return work.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(OpenWrite.class);
        }
    }

    /** The write that is going on in this thread. */
    static Optional<OpenWrite> current() {
        return Optional.ofNullable((OpenWrite) TransactionSynchronizationManager.getResource(OpenWrite.class));
    }

    /** What was asked together with the lock, or guessed. */
    public void answered(Answer<?> answer) {
        answers.add(answer);
    }

    /** The answer to the question, if there is one already; once, because later it may be outdated. */
    Optional<List<?>> takeAnswer(Question<?> question) {
        for (Answer<?> answer : answers) {
            if (answer.question().equals(question)) {
                answers.remove(answer);
                return Optional.of(answer.rows());
            }
        }
        return Optional.empty();
    }

    /**
     * New rows for the end of the write.
     *
     * @param into the table and its columns: {@code note (shard, text)}
     * @param row writes the columns of one row in their order
     */
    public <T> void insert(String into, List<T> added, BiConsumer<RowValues, T> row) {
        if (!added.isEmpty()) {
            additions.add(new NewRows<>(into, added, row));
        }
    }

    /** Hands out what was added so far, which is then no longer to be sent at the end. */
    public List<NewRows<?>> takeAdditions() {
        List<NewRows<?>> taken = List.copyOf(additions);
        additions.clear();
        return taken;
    }

    /** Whether there is anything to send at the end. */
    public boolean isEmpty() {
        return additions.isEmpty();
    }
}
