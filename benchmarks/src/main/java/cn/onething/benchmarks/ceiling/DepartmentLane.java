package cn.onething.benchmarks.ceiling;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** A department's share of the partitions: a poll of commands, one row each in one transaction, then the answers. */
final class DepartmentLane implements Lane {
    private static final String INSERT = """
            insert into entry (case_number, item, attempt, body)
            select case_number, item, 1, body from unnest(?::text[], ?::text[], ?::text[]) as t(case_number, item, body)
            """;
    private static final String BODY =
            "{\"creditCode\":\"91999900MA00000000\",\"subject\":\"synthetic subject of a benchmark case\",\"by\":\"rule five-record\"}";

    private final KafkaConsumer<String, byte[]> commands;
    private final Connection database;
    private final PreparedStatement insert;
    private final Outbox answers;
    private final String answerTopic;

    DepartmentLane(String department, int lane, Wires wires, Databases databases) throws SQLException {
        commands = wires.consumer(department, wires.share(List.of(wires.commands(department)), lane));
        answers = new Outbox(wires.producer());
        answerTopic = wires.answers(department);
        database = databases.department(department);
        insert = database.prepareStatement(INSERT);
    }

    @Override
    public void turn() throws SQLException {
        ConsumerRecords<String, byte[]> batch = commands.poll(Duration.ofMillis(100));
        if (batch.isEmpty()) {
            return;
        }
        Step[] steps = new Step[batch.count()];
        int row = 0;
        for (ConsumerRecord<String, byte[]> command : batch) {
            steps[row++] = Messages.step(command);
        }
        insert(batch, steps);
        Messages messages = Messages.now();
        row = 0;
        for (ConsumerRecord<String, byte[]> command : batch) {
            answers.add(messages.answer(answerTopic, command, steps[row++]));
        }
        answers.awaitAcknowledged();
    }

    private void insert(ConsumerRecords<String, byte[]> batch, Step[] steps) throws SQLException {
        String[] numbers = new String[batch.count()];
        String[] items = new String[batch.count()];
        String[] bodies = new String[batch.count()];
        int row = 0;
        for (ConsumerRecord<String, byte[]> command : batch) {
            numbers[row] = command.key();
            items[row] = steps[row].name();
            bodies[row++] = BODY;
        }
        insert.setArray(1, text(numbers));
        insert.setArray(2, text(items));
        insert.setArray(3, text(bodies));
        insert.executeUpdate();
        database.commit();
    }

    private Array text(String[] values) throws SQLException {
        return database.createArrayOf("text", values);
    }

    @Override
    public void close() throws SQLException {
        commands.close();
        answers.close();
        database.close();
    }
}
