package cn.onething.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Statements over whole batches: a parameter that is an array goes to PostgreSQL as one array ({@code unnest(?)}), so
 * that a batch costs one round trip however many rows it has.
 */
public final class BatchSql {
    /** From so many rows on COPY is cheaper. */
    private static final int MANY = 40;

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
        int columns = 1 + (int) into.chars().filter(c -> c == ',').count();
        if (rows.size() >= MANY) {
            CopyRows copy = new CopyRows(columns);
            for (T each : rows) {
                copy.beginRow();
                row.accept(copy, each);
            }
            copy.end();
            jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, into, copy));
        } else if (!rows.isEmpty()) {
            ArrayRows arrays = new ArrayRows(columns, rows.size());
            for (T each : rows) {
                arrays.beginRow();
                row.accept(arrays, each);
            }
            arrays.requireWholeRow();
            update(arrays.statement(into), arrays.parameters());
        }
    }

    /** As PostgreSQL writes an array; an array of arrays of different lengths is no parameter. */
    public static String arrayLiteral(long[] values) {
        StringBuilder literal = new StringBuilder("{");
        for (int i = 0; i < values.length; i++) {
            literal.append(i == 0 ? "" : ",").append(values[i]);
        }
        return literal.append('}').toString();
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
