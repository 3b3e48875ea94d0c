package cn.onething.benchmarks.ceiling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Counts the answers of its cases in memory, sends the commands that follow, and writes the finished cases. */
final class CaseLane implements Lane {
    private static final String UPDATE = """
            update case_file set status = 'COMPLETED', revision = revision + 1, completed_at = now()
            where case_number = any (?::text[])
            """;
    private static final int READY_FOR_E = Step.A.bit() | Step.B.bit() | Step.C.bit() | Step.D.bit();

    private final Map<String, Integer> answered = new HashMap<>();
    private final KafkaConsumer<String, byte[]> answers;
    private final Connection database;
    private final PreparedStatement update;
    private final Outbox commands;
    private final Wires wires;
    private final Consumer<Collection<String>> finished;

    CaseLane(int lane, Wires wires, Databases databases, Consumer<Collection<String>> finished) throws SQLException {
        this.wires = wires;
        this.finished = finished;
        answers = wires.consumer("cases", wires.share(wires.allAnswers(), lane));
        commands = new Outbox(wires.producer());
        database = databases.cases();
        update = database.prepareStatement(UPDATE);
    }

    @Override
    public void turn() throws SQLException {
        ConsumerRecords<String, byte[]> batch = answers.poll(Duration.ofMillis(100));
        List<String> done = new ArrayList<>();
        Messages messages = Messages.now();
        for (ConsumerRecord<String, byte[]> answer : batch) {
            if (takeIn(answer, messages)) {
                done.add(answer.key());
            }
        }
        if (!done.isEmpty()) {
            complete(done);
        }
        if (!batch.isEmpty()) {
            commands.awaitAcknowledged();
        }
    }

    /** Whether the case is finished with this answer. */
    private boolean takeIn(ConsumerRecord<String, byte[]> answer, Messages messages) {
        Step step = Messages.step(answer);
        int bits = answered.merge(answer.key(), step.bit(), (a, b) -> a | b);
        if (step == Step.A) {
            Step.AFTER_A.forEach(next -> send(messages, answer, next));
        } else if (bits == READY_FOR_E) {
            send(messages, answer, Step.E);
        }
        return step == Step.E;
    }

    private void send(Messages messages, ConsumerRecord<String, byte[]> answer, Step next) {
        commands.add(messages.command(wires.commands(next.department()), answer.partition(), answer.key(), next));
    }

    private void complete(List<String> done) throws SQLException {
        update.setArray(1, database.createArrayOf("text", done.toArray()));
        int updated = update.executeUpdate();
        if (updated != done.size()) {
            throw new IllegalStateException("updated " + updated + " case rows instead of " + done.size());
        }
        database.commit();
        done.forEach(answered::remove);
        finished.accept(done);
    }

    @Override
    public void close() throws SQLException {
        answers.close();
        commands.close();
        database.close();
    }
}
