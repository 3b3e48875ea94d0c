package cn.onething.journal;

import cn.onething.journal.sql.BatchSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads journal rows back. */
public final class Rows {
    /** Of a query for all columns of {@code journal}. */
    public static final RowMapper<JournalRow> MAPPER = (row, _) -> row(row);

    private Rows() {}

    /** Rows of a shard in order, from a position on. */
    public static List<JournalRow> read(JdbcTemplate jdbc, int shard, long fromPosition, int limit) {
        return jdbc.query("""
                select shard, position, case_number, kind, at, body, hash from journal
                 where shard = ? and position >= ? order by position limit ?
                """, MAPPER, shard, fromPosition, limit);
    }

    /** The given rows of a shard, in order. */
    public static List<JournalRow> read(JdbcTemplate jdbc, int shard, long[] positions) {
        return new BatchSql(jdbc).query("""
                        select shard, position, case_number, kind, at, body, hash from journal
                         where shard = ? and position = any(?) order by position
                        """, MAPPER, shard, positions);
    }

    private static JournalRow row(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getInt("shard"),
                row.getLong("position"),
                row.getString("case_number"),
                row.getString("kind"),
                at(row, "at"),
                row.getString("body"),
                row.getBytes("hash"),
                null);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
