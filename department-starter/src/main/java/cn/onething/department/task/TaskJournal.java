package cn.onething.department.task;

import cn.onething.department.history.Announcements;
import cn.onething.events.ItemEvent;
import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.events.RegisterChange;
import cn.onething.events.Topics;
import cn.onething.journal.JournalRow;
import cn.onething.journal.ShardSession;
import cn.onething.journal.message.CloudEvents;
import cn.onething.journal.message.Outgoing;
import cn.onething.journal.relay.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A department's journal: one row per answer given, published as the answer's event, and one per change that was taken
 * over from another register, which nobody waits for. What either entered is told to others where the register is
 * announced.
 */
public final class TaskJournal implements Outbox {
    /** Kind of the rows; the body is the {@link Task}. */
    static final String KIND = "task";

    /** Kind of the rows about what was taken over; the body is a {@link Task} as well. */
    static final String TAKEN_OVER = "taken-over";

    private final String events;
    private final String changes;
    private final List<Announcements> announced;
    private final Predicate<String> isAnnounced;

    /**
     * @param announced the registers that other departments are told about
     * @param isAnnounced whether a service may have made entries there
     */
    public TaskJournal(String department, List<Announcements> announced, Predicate<String> isAnnounced) {
        this.events = Topics.events(department);
        this.changes = Topics.changes(department);
        this.announced = announced;
        this.isAnnounced = isAnnounced;
    }

    public static void append(ShardSession session, Task task) {
        append(session, KIND, task);
    }

    /** Of a change in another register that made an entry here. */
    public static void appendTakenOver(ShardSession session, Task task) {
        append(session, TAKEN_OVER, task);
    }

    private static void append(ShardSession session, String kind, Task task) {
        String body = MessageJson.mapper().writeValueAsString(task);
        session.append(task.item().caseNumber(), kind, body, task);
    }

    static Task taskOf(JournalRow row) {
        return row.attachment() instanceof Task task
                ? task
                : MessageJson.read(row.body().getBytes(StandardCharsets.UTF_8), Task.class);
    }

    @Override
    public void render(List<JournalRow> rows, Consumer<Outgoing> out) {
        Map<String, JournalRow> entered = new LinkedHashMap<>();
        for (JournalRow row : rows) {
            Task task = taskOf(row);
            if (row.kind().equals(KIND)) {
                out.accept(answer(row, task.answer()));
            }
            if (!announced.isEmpty() && task.hasEntered() && isAnnounced.test(task.service())) {
                entered.put(task.entry(), row);
            }
        }
        if (!entered.isEmpty()) {
            for (Announcements register : announced) {
                register.of(entered.keySet())
                        .forEach(change ->
                                out.accept(change(Objects.requireNonNull(entered.get(change.entry())), change)));
            }
        }
    }

    private Outgoing answer(JournalRow row, ItemEvent answer) {
        String type = MessageTypes.nameOf(answer.getClass());
        String subject = answer.item().subject();
        return new Outgoing(
                events,
                row.caseNumber(),
                CloudEvents.idOf(type + "/" + subject + "/" + answer.sequence()),
                type,
                subject,
                answer.at(),
                answer.sequence(),
                causation(row),
                MessageJson.write(answer));
    }

    private Outgoing change(JournalRow row, RegisterChange change) {
        String type = MessageTypes.nameOf(RegisterChange.class);
        return new Outgoing(
                changes,
                change.caseNumber(),
                CloudEvents.idOf(type + "/" + change.register() + "/" + change.entry()),
                type,
                change.entry(),
                change.at(),
                1,
                causation(row),
                MessageJson.write(change));
    }

    private static String causation(JournalRow row) {
        return row.shard() + "-" + row.position();
    }
}
