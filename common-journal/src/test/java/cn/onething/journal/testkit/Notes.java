package cn.onething.journal.testkit;

import cn.onething.events.ItemCommand;
import cn.onething.events.ItemEvent;
import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.journal.JournalRow;
import cn.onething.journal.Locking;
import cn.onething.journal.ShardSession;
import cn.onething.journal.intake.BatchHandler;
import cn.onething.journal.message.CloudEvents;
import cn.onething.journal.message.Incoming;
import cn.onething.journal.message.Outgoing;
import cn.onething.journal.relay.Outbox;
import cn.onething.journal.verification.Fold;
import cn.onething.journal.verification.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/** The smallest of services: notes each item of a case once and says so. */
public final class Notes implements BatchHandler<ItemCommand>, Outbox, Fold.Factory {
    public static final String TABLE = """
            create table note (
                shard int not null, case_number text not null, item text not null, position bigint not null,
                primary key (case_number, item))
            """;
    public static final String KIND = "noted";

    private final JdbcTemplate jdbc;
    private final String topic;
    /** Whatever was taken in and committed, in that order. */
    public final List<Incoming<ItemCommand>> seen = new CopyOnWriteArrayList<>();

    public volatile Predicate<Incoming<ItemCommand>> refusing = _ -> false;
    public volatile Predicate<JournalRow> unrenderable = _ -> false;

    public Notes(JdbcTemplate jdbc, String topic) {
        this.jdbc = jdbc;
        this.topic = topic;
    }

    private record Note(String item) {}

    @Override
    public void handle(ShardSession session, List<Incoming<ItemCommand>> batch) {
        for (Incoming<ItemCommand> each : batch) {
            if (refusing.test(each)) {
                throw new IllegalStateException("张三 110101199003070011 is refused");
            }
        }
        for (Incoming<ItemCommand> each : batch) {
            session.afterCommit(() -> seen.add(each));
            note(session, each.caseNumber(), each.message().item().item());
        }
    }

    @Override
    public Locking locking(List<Incoming<ItemCommand>> batch) {
        return Locking.optimistic();
    }

    public void note(ShardSession session, String caseNumber, String item) {
        int known = jdbc.queryForObject(
                "select count(*) from note where case_number = ? and item = ?", Integer.class, caseNumber, item);
        if (known == 0) {
            long position =
                    session.append(caseNumber, KIND, MessageJson.mapper().writeValueAsString(new Note(item)), null);
            jdbc.update("insert into note values (?, ?, ?, ?)", session.shard(), caseNumber, item, position);
        }
    }

    @Override
    public void render(List<JournalRow> rows, Consumer<Outgoing> out) {
        for (JournalRow row : rows) {
            if (unrenderable.test(row)) {
                throw new IllegalStateException("cannot render");
            }
            String item = itemOf(row);
            var granted = new ItemEvent.Granted(
                    new cn.onething.events.ItemRef(row.caseNumber(), item, 1), 1, row.at(), "note-" + row.position());
            out.accept(new Outgoing(
                    topic,
                    row.caseNumber(),
                    CloudEvents.idOf("granted/" + row.caseNumber() + "/" + item),
                    MessageTypes.nameOf(ItemEvent.Granted.class),
                    row.caseNumber() + "/" + item + "/1",
                    row.at(),
                    1,
                    row.shard() + "-" + row.position(),
                    MessageJson.write(granted)));
        }
    }

    public static String itemOf(JournalRow row) {
        return MessageJson.mapper().readValue(row.body(), Note.class).item();
    }

    @Override
    public Fold of(int shard) {
        Map<String, Long> folded = new HashMap<>();
        return new Fold() {
            @Override
            public void add(JournalRow row) {
                if (row.kind().equals(KIND)) {
                    folded.put(row.caseNumber() + "/" + itemOf(row), row.position());
                }
            }

            @Override
            public void compare(Consumer<Problem> problems) {
                jdbc.query(
                        "select case_number || '/' || item, position from note where shard = ?",
                        row -> {
                            Long position = folded.remove(row.getString(1));
                            if (position == null || position != row.getLong(2)) {
                                problems.accept(new Problem(
                                        shard, 0, "the note " + row.getString(1) + " is not in the journal"));
                            }
                        },
                        shard);
                folded.keySet().forEach(it -> problems.accept(new Problem(shard, 0, "the note " + it + " is missing")));
            }
        };
    }
}
