package cn.onething.benchmarks.ceiling;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Stream;

/** The ceiling's own databases on the measured PostgreSQL: one for the cases, one for each department. */
final class Databases implements AutoCloseable {
    private static final String CASES = "ceiling_cases";

    private final Settings.Postgres postgres;

    /** Creates them empty; what an interrupted run left behind is dropped first. */
    Databases(Settings.Postgres postgres) throws SQLException {
        this.postgres = postgres;
        drop();
        try (Connection admin = admin();
                Statement statement = admin.createStatement()) {
            requireDurable(statement);
            for (String database : names()) {
                statement.execute("create database " + database);
            }
        }
        createTables();
    }

    /** A ceiling measured without fsync would flatter nobody: it would make the suite look slow. */
    private static void requireDurable(Statement statement) throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit"}) {
            if (!show(statement, setting).equals("on")) {
                throw new IllegalStateException(
                        "PostgreSQL 的 %s 必须为 on · PostgreSQL must run with %s=on".formatted(setting, setting));
            }
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void createTables() throws SQLException {
        execute(CASES, """
                create table case_file (
                    case_number text collate "C" primary key,
                    bundle text not null,
                    status text not null,
                    revision integer not null,
                    submitted_at timestamptz not null default now(),
                    completed_at timestamptz,
                    form text not null)
                with (fillfactor = 50)
                """);
        for (String department : Step.DEPARTMENTS) {
            execute(name(department), """
                    create table entry (
                        case_number text collate "C" not null,
                        item text collate "C" not null,
                        attempt smallint not null,
                        entered_at timestamptz not null default now(),
                        body text not null,
                        primary key (case_number, item))
                    """);
        }
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection cases() throws SQLException {
        return writer(CASES);
    }

    Connection department(String department) throws SQLException {
        return writer(name(department));
    }

    private Connection writer(String database) throws SQLException {
        Connection connection = connect(database);
        try (Statement statement = connection.createStatement()) {
            requireDurable(statement);
            // A young table has no statistics: a plan that scans it would spoil the measurement as it grows.
            statement.execute("set enable_seqscan = off");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    long entries() throws SQLException {
        long entries = 0;
        for (String department : Step.DEPARTMENTS) {
            entries += count(name(department), "select count(*) from entry");
        }
        return entries;
    }

    long completedCases() throws SQLException {
        return count(CASES, "select count(*) from case_file where status = 'COMPLETED' and revision = 2");
    }

    private long count(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection admin() throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", postgres.user());
        properties.setProperty("password", postgres.password());
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("ApplicationName", "ceiling");
        return DriverManager.getConnection(postgres.urlOf(database), properties);
    }

    private static String name(String department) {
        return "ceiling_" + department.replace('-', '_');
    }

    private static Iterable<String> names() {
        return Stream.concat(Stream.of(CASES), Step.DEPARTMENTS.stream().map(Databases::name))
                .toList();
    }

    private void drop() throws SQLException {
        try (Connection admin = admin();
                Statement statement = admin.createStatement()) {
            for (String database : names()) {
                statement.execute("drop database if exists " + database + " with (force)");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        drop();
    }
}
