package cn.onething.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.testsupport.TestServers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
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
                        row.getObject("at") == null ? null : at(row, "at")),
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

    private record Whole(
            int small,
            int usual,
            long large,
            long[] list,
            @Nullable String text,
            String json,
            byte[] blob,
            @Nullable Instant at) {}

    private static void copy(List<Whole> rows) {
        sql.insert(
                "w (i2, i4, i8, i8s, s, j, x, at)",
                rows,
                (columns, row) -> columns.int2(row.small())
                        .int4(row.usual())
                        .int8(row.large())
                        .int8s(row.list())
                        .text(row.text())
                        .json(row.json())
                        .bytes(row.blob())
                        .at(row.at()));
    }

    private static List<Whole> copied() {
        return sql.query(
                "select * from w order by i8",
                (row, _) -> new Whole(
                        row.getInt("i2"),
                        row.getInt("i4"),
                        row.getLong("i8"),
                        Stream.of((Long[]) row.getArray("i8s").getArray())
                                .mapToLong(Long::longValue)
                                .toArray(),
                        row.getString("s"),
                        row.getString("j"),
                        row.getBytes("x"),
                        row.getObject("at") == null ? null : at(row, "at")));
    }

    @BeforeEach
    void empty() {
        jdbc.execute("drop table if exists w");
        jdbc.execute(
                "create table w (i2 smallint, i4 int, i8 bigint primary key, i8s bigint[], s text, j jsonb, x bytea,"
                        + " at timestamptz)");
    }

    private static final Whole SMALLEST =
            new Whole(Short.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE, new long[0], null, "{}", new byte[0], null);

    private static final Whole LARGEST = new Whole(
            Short.MAX_VALUE,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            new long[] {1, -1, Long.MAX_VALUE},
            "一件事，“办成”",
            "{\"a\": \"甲\"}",
            new byte[] {0, -1, 39, 92},
            Instant.parse("2026-01-05T02:03:04.567891Z"));

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void everyKindOfColumnIsInsertedAsItIsByEitherWay(int others) {
        List<Whole> rows = new ArrayList<>(List.of(LARGEST, SMALLEST));
        IntStream.range(0, others)
                .mapToObj(i -> new Whole(i, i, i, new long[] {i}, "", "[]", new byte[0], Instant.EPOCH))
                .forEach(rows::add);
        copy(rows);

        assertThat(copied()).hasSize(2 + others);
        assertThat(copied().getFirst()).usingRecursiveComparison().isEqualTo(SMALLEST);
        assertThat(copied().getLast()).usingRecursiveComparison().isEqualTo(LARGEST);
    }

    @Test
    void manyRowsAreInsertedAndTextsOfEveryKind() {
        List<Whole> rows = IntStream.range(0, 5_000)
                .mapToObj(i -> new Whole(
                        1, i, i, new long[] {i}, TEXTS.get(i % TEXTS.size()), "[]", new byte[i % 99], Instant.EPOCH))
                .toList();
        copy(rows);
        assertThat(copied()).usingRecursiveFieldByFieldElementComparator().isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 100})
    void whatIsThereAlreadyFailsAndNoneIsInserted(int rows) {
        assertThatThrownBy(() -> copy(Collections.nCopies(rows, LARGEST))).isInstanceOf(DuplicateKeyException.class);
        assertThat(copied()).isEmpty();
        copy(List.of(LARGEST));
        assertThat(copied()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aRowThatDoesNotFitIsADefect(int rows) {
        List<Integer> numbers = Collections.nCopies(rows, 40_000);
        assertThatThrownBy(() -> sql.insert("w (i4, i2)", numbers, RowValues::int4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a row has 1 of 2 columns");
        assertThatThrownBy(() -> sql.insert(
                        "w (i4)", numbers, (columns, i) -> columns.int4(i).int4(i)))
                .hasMessage("a row has only 1 columns");
        assertThatThrownBy(() -> sql.insert("w (i2)", numbers, RowValues::int2)).hasMessage("40000 is no smallint");
    }

    @Test
    void noRowsAreNoStatement() {
        sql.insert("no_such_table (i2)", List.<Integer>of(), RowValues::int2);
        assertThat(copied()).isEmpty();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
