package cn.onething.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.testsupport.TestServers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BatchSqlIT {
    private static final List<String> TEXTS = List.of(
            "", " ", "null", "NULL", "一件事，“办成”", "it's", "a\"b", "a\\b", "{x,y}", "line\nline\ttab", "𠮷野家", "%_;--");
    private static JdbcTemplate jdbc;
    private static BatchSql sql;

    @BeforeAll
    static void connect() {
        jdbc = new JdbcTemplate(new DriverManagerDataSource(
                TestServers.postgresUrl("batch"), TestServers.user(), TestServers.password()));
        sql = new BatchSql(jdbc);
        jdbc.execute("create table t (n int, l bigint, i int, b boolean, x bytea, s text, at timestamptz)");
    }

    private record Row(
            long number,
            int small,
            boolean flag,
            byte @Nullable [] blob,
            @Nullable String text,
            @Nullable Instant at) {}

    private static List<Row> stored(int n) {
        return sql.query(
                "select * from t where n = ? order by l",
                (row, _) -> new Row(
                        row.getLong("l"),
                        row.getInt("i"),
                        row.getBoolean("b"),
                        row.getBytes("x"),
                        row.getString("s"),
                        row.getObject("at") == null ? null : Rows.at(row, "at")),
                n);
    }

    private static int insert(
            int n,
            long[] longs,
            int[] ints,
            boolean[] flags,
            byte @Nullable [][] blobs,
            @Nullable String[] texts,
            @Nullable Instant[] instants) {
        return sql.update(
                "insert into t select ?, l, i, b, x, s, at from unnest(?, ?, ?, ?, ?, ?) as r (l, i, b, x, s, at)",
                n,
                longs,
                ints,
                flags,
                blobs,
                texts,
                instants);
    }

    @Test
    void everyKindOfArrayComesBackAsItWas() {
        Instant at = Instant.parse("2026-01-05T02:03:04.567891Z");
        int changed = insert(
                1,
                new long[] {1, 2, Long.MAX_VALUE},
                new int[] {Integer.MIN_VALUE, 0, 7},
                new boolean[] {true, false, true},
                new byte[][] {{0, -1, 39, 92}, {}, null},
                new @Nullable String[] {"甲", null, ""},
                new @Nullable Instant[] {at, null, Instant.EPOCH});
        assertThat(changed).isEqualTo(3);
        assertThat(stored(1))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new Row(1, Integer.MIN_VALUE, true, new byte[] {0, -1, 39, 92}, "甲", at),
                        new Row(2, 0, false, new byte[0], null, null),
                        new Row(Long.MAX_VALUE, 7, true, null, "", Instant.EPOCH));
    }

    @Test
    void emptyArraysAreNoRows() {
        assertThat(insert(2, new long[0], new int[0], new boolean[0], new byte[0][], new String[0], new Instant[0]))
                .isZero();
    }

    @Test
    void textsWithQuotesBracesAndChineseCharactersStayThemselves() {
        String[] texts = TEXTS.toArray(String[]::new);
        assertThat(sql.query(
                        "select s from unnest(?) with ordinality as r (s, n) order by n",
                        (row, _) -> row.getString(1),
                        (Object) texts))
                .isEqualTo(TEXTS);
    }

    @Test
    void singleValuesGoBesideArrays() {
        Instant at = Instant.parse("2026-01-05T02:03:04.567891Z");
        List<String> rows = sql.query(
                "select concat_ws('|', ?::timestamptz at time zone 'UTC', encode(?, 'hex'), ?::text, x) from unnest(?) as r (x)",
                (row, _) -> row.getString(1),
                at,
                new byte[] {1, 2},
                null,
                new long[] {8, 9});
        assertThat(rows).containsExactly("2026-01-05 02:03:04.567891|0102|8", "2026-01-05 02:03:04.567891|0102|9");
    }

    @Test
    void boxedNumbersMayBeAbsent() {
        assertThat(sql.query("select coalesce(x, -1) from unnest(?) as r (x)", (row, _) -> row.getLong(1), (Object)
                        new @Nullable Long[] {4L, null}))
                .containsExactly(4L, -1L);
    }
}
