package cn.onething.journal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;

/**
 * Statements over whole batches: a parameter that is an array goes to PostgreSQL as one array ({@code unnest(?)}), so
 * that a batch costs one round trip however many rows it has.
 */
public final class BatchSql {
    private final JdbcTemplate jdbc;

    public BatchSql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the number of rows changed */
    public int update(String sql, @Nullable Object... parameters) {
        return jdbc.update(connection -> prepare(connection, sql, parameters));
    }

    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return jdbc.query(connection -> prepare(connection, sql, parameters), mapper);
    }

    /** Inside a write that was opened with the question, the answer is there already, once. */
    @SuppressWarnings("unchecked") // equal questions have the same row mapper's type
    public <R> List<R> query(Question<R> question) {
        return (List<R>) OpenWrite.current()
                .flatMap(write -> write.takeAnswer(question))
                .orElseGet(() -> query(question.sql(), question.row(), question.parameters()));
    }

    /** Answers, the others as of after the first. */
    public record Answers<R>(List<R> first, List<Answer<?>> others) {}

    /** Asks all questions in one round trip. */
    public <R> Answers<R> query(Question<R> first, List<Question<?>> others) {
        List<Question<?>> all = new ArrayList<>(others);
        all.addFirst(first);
        String statements = all.stream().map(Question::sql).collect(Collectors.joining(";\n"));
        @Nullable Object[] parameters = all.stream()
                .flatMap(question -> Arrays.stream(question.parameters()))
                .toArray();
        PreparedStatementCreator prepared = connection -> prepare(connection, statements, parameters);
        return Objects.requireNonNull(jdbc.execute(prepared, (PreparedStatementCallback<Answers<R>>) asked -> {
            asked.execute();
            List<R> one = rows(asked, first.row());
            List<Answer<?>> answers = new ArrayList<>(others.size());
            for (Question<?> other : others) {
                asked.getMoreResults();
                answers.add(answer(asked, other));
            }
            return new Answers<>(one, answers);
        }));
    }

    private static <R> Answer<R> answer(PreparedStatement asked, Question<R> question) throws SQLException {
        return new Answer<>(question, rows(asked, question.row()));
    }

    private static <T> List<T> rows(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            return new RowMapperResultSetExtractor<>(mapper).extractData(rows);
        }
    }

    /**
     * Adds rows: a few by one statement, many by COPY, which costs more round trips and for which PostgreSQL needs three
     * quarters of the CPU. For rows that are new for certain; one that is there already fails, and the transaction with
     * it.
     *
     * @param into the table and its columns: {@code note (shard, text)}
     * @param row writes the columns of one row in their order
     */
    public <T> void insert(String into, List<T> rows, BiConsumer<RowValues, T> row) {
        if (!rows.isEmpty()) {
            insert(new NewRows<>(into, rows, row));
        }
    }

    private void insert(NewRows<?> added) {
        if (added.areMany()) {
            copy(added);
        } else {
            ArrayRows arrays = added.arrays();
            update(arrays.statement(added.into()), arrays.parameters());
        }
    }

    /**
     * As {@link #insert}, but inside a write the rows are sent at its end, in one round trip with the
     * journal's own. Whoever may read them before calls {@link #sendLate} first.
     */
    public <T> void insertLate(String into, List<T> rows, BiConsumer<RowValues, T> row) {
        OpenWrite.current().ifPresentOrElse(write -> write.insert(into, rows, row), () -> insert(into, rows, row));
    }

    /** Sends what {@link #insertLate} has kept so far. */
    public void sendLate() {
        OpenWrite.current().ifPresent(write -> write.takeAdditions().forEach(this::insert));
    }

    /**
     * Ends the transaction that is open: updates, adds rows and commits, all in one round trip where rows are few. Whoever
     * began the transaction may commit it as well, which then asks the database nothing.
     *
     * @param update has to fail where it must not be committed; how many rows it changes is not looked at. It comes before
     *     the new rows, so that what they wait for is waited for with the row that it locks
     */
    public void updateInsertAndCommit(String update, List<?> parameters, List<NewRows<?>> added) {
        StringBuilder statements = new StringBuilder(update).append(";\n");
        List<@Nullable Object> all = new ArrayList<>(parameters);
        for (NewRows<?> each : added) {
            if (each.areMany()) {
                copy(each);
            } else {
                ArrayRows arrays = each.arrays();
                statements.append(arrays.statement(each.into())).append(";\n");
                Collections.addAll(all, arrays.parameters());
            }
        }
        statements.append("commit");
        PreparedStatementCreator prepared = connection -> prepare(connection, statements.toString(), all.toArray());
        jdbc.execute(prepared, (PreparedStatementCallback<Boolean>) PreparedStatement::execute);
    }

    /** As PostgreSQL writes an array; an array of arrays of different lengths is no parameter. */
    public static String arrayLiteral(long[] values) {
        StringBuilder literal = new StringBuilder("{");
        for (int i = 0; i < values.length; i++) {
            literal.append(i == 0 ? "" : ",").append(values[i]);
        }
        return literal.append('}').toString();
    }

    private void copy(NewRows<?> added) {
        CopyRows rows = added.copied();
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, added.into(), rows));
    }

    private static long copy(Connection connection, String into, CopyRows rows) throws SQLException {
        CopyIn copy = pg(connection).getCopyAPI().copyIn("copy " + into + " from stdin (format binary)");
        try {
            copy.writeToCopy(rows.buffer(), 0, rows.length());
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                bind(connection, statement, i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case byte[] bytes -> statement.setBytes(index, bytes);
            case long[] longs -> statement.setArray(index, pg(connection).createArrayOf("int8", longs));
            case int[] ints -> statement.setArray(index, pg(connection).createArrayOf("int4", ints));
            case boolean[] flags -> statement.setArray(index, pg(connection).createArrayOf("bool", flags));
            case byte[][] blobs -> statement.setArray(index, pg(connection).createArrayOf("bytea", blobs));
            case String[] texts -> statement.setArray(index, connection.createArrayOf("text", texts));
            case @Nullable Instant[] instants -> statement.setArray(index, timestamps(connection, instants));
            case null, default -> statement.setObject(index, value);
        }
    }

    private static java.sql.Array timestamps(Connection connection, @Nullable Instant[] instants) throws SQLException {
        String[] texts = new String[instants.length];
        for (int i = 0; i < texts.length; i++) {
            Instant instant = instants[i];
            if (instant != null) {
                texts[i] = OffsetDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
            }
        }
        return connection.createArrayOf("timestamptz", texts);
    }

    private static PGConnection pg(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class);
    }
}
