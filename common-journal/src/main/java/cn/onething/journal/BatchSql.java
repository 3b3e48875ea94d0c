package cn.onething.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowMapper;

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

    /**
     * Adds rows: a few by one statement, many by COPY, which costs more round trips and for which PostgreSQL needs three
     * quarters of the CPU. For rows that are new for certain; one that is there already fails, and the transaction with
     * it.
     *
     * @param into the table and its columns: {@code note (shard, text)}
     * @param row writes the columns of one row in their order
     */
    public <T> void insert(String into, List<T> rows, BiConsumer<RowValues, T> row) {
        if (rows.isEmpty()) {
            return;
        }
        NewRows<T> added = new NewRows<>(into, rows, row);
        if (added.areMany()) {
            copy(added);
        } else {
            ArrayRows arrays = added.arrays();
            update(arrays.statement(into), arrays.parameters());
        }
    }

    /**
     * Adds rows and then updates, all in one round trip where rows are few.
     *
     * @return the number of rows that the update changed
     */
    int insertAndUpdate(List<NewRows<?>> added, String update, Object... parameters) {
        StringBuilder statements = new StringBuilder();
        List<Object> all = new ArrayList<>();
        for (NewRows<?> each : added) {
            if (each.areMany()) {
                copy(each);
            } else {
                ArrayRows arrays = each.arrays();
                statements.append(arrays.statement(each.into())).append(";\n");
                Collections.addAll(all, arrays.parameters());
            }
        }
        Collections.addAll(all, parameters);
        PreparedStatementCreator prepared = connection -> prepare(connection, statements + update, all.toArray());
        Integer changed = jdbc.execute(prepared, (PreparedStatementCallback<Integer>) BatchSql::countOfTheLast);
        return Objects.requireNonNull(changed);
    }

    private static int countOfTheLast(PreparedStatement statements) throws SQLException {
        statements.execute();
        int last = -1;
        for (int count = statements.getUpdateCount(); count >= 0; count = statements.getUpdateCount()) {
            last = count;
            statements.getMoreResults();
        }
        return last;
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
