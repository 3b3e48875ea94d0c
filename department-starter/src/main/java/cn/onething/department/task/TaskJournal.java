package cn.onething.department.task;

import cn.onething.events.ItemEvent;
import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.events.Topics;
import cn.onething.journal.CloudEvents;
import cn.onething.journal.JournalRow;
import cn.onething.journal.Outbox;
import cn.onething.journal.Outgoing;
import cn.onething.journal.ShardSession;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** A department's journal: one row per answer given, published as the answer's event. */
public final class TaskJournal implements Outbox {
    /** Kind of the rows; the body is the {@link Task}. */
    static final String KIND = "task";

    private final String topic;

    public TaskJournal(String department) {
        this.topic = Topics.events(department);
    }

    public static void append(ShardSession session, Task task) {
        String body = MessageJson.mapper().writeValueAsString(task);
        session.append(task.item().caseNumber(), KIND, body, task);
    }

    static Task taskOf(JournalRow row) {
        return row.attachment() instanceof Task task
                ? task
                : MessageJson.read(row.body().getBytes(StandardCharsets.UTF_8), Task.class);
    }

    @Override
    public void render(List<JournalRow> rows, Consumer<Outgoing> out) {
        for (JournalRow row : rows) {
            ItemEvent answer = taskOf(row).answer();
            String type = MessageTypes.nameOf(answer.getClass());
            String subject = answer.item().subject();
            out.accept(new Outgoing(
                    topic,
                    row.caseNumber(),
                    CloudEvents.idOf(type + "/" + subject + "/" + answer.sequence()),
                    type,
                    subject,
                    answer.at(),
                    answer.sequence(),
                    row.shard() + "-" + row.position(),
                    MessageJson.write(answer)));
        }
    }
}
