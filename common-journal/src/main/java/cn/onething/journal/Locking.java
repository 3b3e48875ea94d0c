package cn.onething.journal;

import cn.onething.journal.sql.Answer;
import cn.onething.journal.sql.BatchSql;
import cn.onething.journal.sql.Question;
import java.util.List;

/** How {@link Journal#write} makes sure that nobody else writes the shard meanwhile. */
public sealed interface Locking {

    /** What the work is going to ask first. */
    List<Question<?>> questions();

    /**
     * The shard's row is locked before the work begins.
     *
     * @param questions asked in the same round trip as for the lock; the work finds the answers by
     *     {@link BatchSql#query(Question)}
     */
    record Pessimistic(List<Question<?>> questions) implements Locking {}

    /**
     * The shard is taken to be as this process left it, and the commit fails if it is not. Then, and whenever the work fails
     * for another reason than the database itself, it runs once more, under the lock. For work that reads nothing that
     * the journal does not go along with: what others change without a row in the journal does not show at the commit.
     *
     * @param guesses answers that are as good as certain, and with which the work cannot commit when they are wrong: that
     *     something is not there yet which the work then adds
     */
    record Optimistic(List<Answer<?>> guesses) implements Locking {
        @Override
        public List<Question<?>> questions() {
            return guesses.stream().<Question<?>>map(Answer::question).toList();
        }
    }

    static Locking pessimistic(Question<?>... questions) {
        return new Pessimistic(List.of(questions));
    }

    static Locking optimistic(Answer<?>... guesses) {
        return new Optimistic(List.of(guesses));
    }
}
