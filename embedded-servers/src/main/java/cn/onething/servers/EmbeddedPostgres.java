package cn.onething.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * PostgreSQL as a child process: UTF-8, locale C.UTF-8 (builtin), password logins, every commit on disk.
 *
 * <p>Started by root, it runs as the user {@code postgres} or {@code nobody}, who then owns its data directory.
 */
public final class EmbeddedPostgres implements EmbeddedServer {
    public static final String SUPERUSER = "postgres";
    private static final String NAME = "PostgreSQL";
    private static final String WRONG_PASSWORD = "28P01";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final PostgresSettings settings;
    private @Nullable ParentWatch watch;

    public EmbeddedPostgres(PostgresSettings settings) {
        this.settings = settings;
    }

    @Override
    public synchronized ServerProcess start() {
        process().ifPresent(running -> {
            throw new ServerFailed("PostgreSQL 已在运行。PostgreSQL already runs: pid " + running.pid());
        });
        Ports.requireFree(NAME, settings.port());
        PostgresBinaries binaries = PostgresBinaries.in(settings.cache());
        ServerUser user = ServerUser.current();
        PostgresData data = new PostgresData(settings, binaries, user);
        data.prepare();
        settings.log().rotate();
        Deadline deadline = Deadline.in(START_LIMIT);
        while (true) {
            data.removeStaleLock();
            long logged = settings.log().size();
            Process process = ChildProcesses.start(
                    user.command(command(binaries), settings.data(), settings.cache()),
                    PostgresSettings.ENVIRONMENT,
                    settings.log());
            ServerProcess server = ServerProcess.of(
                    NAME, process, settings.port(), settings.log().file());
            server.save(settings.processFile());
            if (settings.lifetime() == Lifetime.WITH_PARENT) {
                watch = ParentWatch.over(process);
            }
            if (becomesReady(process, deadline)) {
                return server;
            }
            unwatch();
            String tail = settings.log().tail(logged);
            // after a kill -9 the old server's workers need a moment to notice
            if (!tail.contains("shared memory block") || deadline.isOver()) {
                throw new ServerFailed("PostgreSQL 未能启动。PostgreSQL did not start (%s):\n%s"
                        .formatted(settings.log().file(), tail));
            }
            deadline.pause();
        }
    }

    private List<String> command(PostgresBinaries binaries) {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("postgres").toString());
        command.addAll(List.of("-D", settings.data().toString()));
        Map<String, String> options = new TreeMap<>(PostgresSettings.standard(settings.port()));
        options.putAll(settings.options());
        options.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private boolean becomesReady(Process process, Deadline deadline) {
        while (process.isAlive()) {
            if (isReady()) {
                return true;
            }
            if (deadline.isOver()) {
                process.destroyForcibly();
                return false;
            }
            deadline.pause();
        }
        return false;
    }

    @Override
    public synchronized void stop() {
        unwatch();
        // INT is PostgreSQL's "fast" shutdown: it does not wait for clients to leave
        process().ifPresent(server -> server.end("INT", STOP_LIMIT));
    }

    @Override
    public synchronized void kill() {
        unwatch();
        process().ifPresent(ServerProcess::kill);
    }

    private void unwatch() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    @Override
    public boolean isReady() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new ServerFailed(
                        "PostgreSQL 的口令与数据目录不符。The password is not the one that this data directory was made with.", e);
            }
            return false;
        }
    }

    @Override
    public Optional<ServerProcess> process() {
        return ServerProcess.load(settings.processFile());
    }

    /**
     * Makes the role and the database that belongs to it, unless they exist. The role's password is set in any case.
     *
     * @return the JDBC URL of the database
     */
    public String createDatabase(String database, String role, String password) {
        try (Connection connection = connect("postgres")) {
            return new PostgresAdmin(connection).create(database, role, password, settings.port());
        } catch (SQLException e) {
            throw new ServerFailed("cannot create database " + database + ": " + e.getMessage(), e);
        }
    }

    public static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", settings.password());
        properties.setProperty("loginTimeout", "5");
        Connection connection = new Driver().connect(jdbcUrl(settings.port(), database), properties);
        if (connection == null) {
            throw new SQLException("the driver does not know its own address form");
        }
        return connection;
    }
}
