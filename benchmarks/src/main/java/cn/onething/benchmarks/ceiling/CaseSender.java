package cn.onething.benchmarks.ceiling;

import cn.onething.events.CaseNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Files cases: a row each in one transaction, then the first command of each. */
final class CaseSender implements AutoCloseable {
    private static final String INSERT = """
            insert into case_file (case_number, bundle, status, revision, form)
            select case_number, 'five', 'IN_PROGRESS', 1, form
            from unnest(?::text[], ?::text[]) as t(case_number, form)
            """;
    private static final String FORM = """
            {"creditCode":"91999900MA00000000","subject":"synthetic subject of a benchmark case","remark":"%s"}""".formatted(
            "synthetic remark of a benchmark case, region 999900 ".repeat(3).substring(0, 120));

    private final LocalDate day = LocalDate.now(ZoneOffset.ofHours(8));
    private final Connection database;
    private final PreparedStatement insert;
    private final Outbox commands;
    private final String topic;
    private final int shards;
    private final long[] counters;
    private int shard;

    CaseSender(Settings settings, Wires wires, Databases databases) throws SQLException {
        shards = settings.shards();
        counters = new long[shards];
        database = databases.cases();
        insert = database.prepareStatement(INSERT);
        commands = new Outbox(wires.producer());
        topic = wires.commands(Step.A.department());
    }

    /** Numbers for the next cases, all of the next shard. */
    List<String> number(int cases) {
        shard = (shard + 1) % shards;
        List<String> numbers = new ArrayList<>(cases);
        for (int i = 0; i < cases; i++) {
            numbers.add(CaseNumber.of("999900", "999", day, counters[shard]++, shard, shards)
                    .value());
        }
        return numbers;
    }

    /** Returns when the rows are committed and the commands acknowledged. */
    void file(List<String> numbers) throws SQLException {
        String[] forms = new String[numbers.size()];
        Arrays.fill(forms, FORM);
        insert.setArray(1, database.createArrayOf("text", numbers.toArray()));
        insert.setArray(2, database.createArrayOf("text", forms));
        insert.executeUpdate();
        database.commit();
        Messages messages = Messages.now();
        for (String number : numbers) {
            commands.add(messages.command(topic, shard, number, Step.A));
        }
        commands.awaitAcknowledged();
    }

    @Override
    public void close() throws SQLException {
        commands.close();
        database.close();
    }
}
