package cn.onething.journal.relay;

import cn.onething.journal.JournalRow;
import cn.onething.journal.message.Outgoing;
import java.util.List;
import java.util.function.Consumer;

/** What follows from journal rows for the world outside: each service renders its own rows into messages. */
@FunctionalInterface
public interface Outbox {

    /**
     * Renders rows of one shard, in order. Called by the relay, again after a failed sending, so it must give the same
     * messages for the same rows. It may read from the database what the rows do not carry.
     */
    void render(List<JournalRow> rows, Consumer<Outgoing> out);
}
