package cn.onething.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
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
