package cn.onething.testsupport;

import cn.onething.servers.Ports;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.testcontainers.postgresql.PostgreSQLContainer;

final class PostgresContainer implements PostgresTestServer {
    static final String IMAGE = "postgres:18-alpine";
    private final int port = Ports.free();
    private final PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);

    PostgresContainer() {
        container.withUsername(USER).withPassword(PASSWORD);
        // Testcontainers' own command switches fsync off
        container.withCommand("postgres", "-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "max_connections=120");
        FixedPort.bind(container, PostgreSQLContainer.POSTGRESQL_PORT, port);
        container.start();
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://" + container.getHost() + ":" + port + "/" + database;
    }

    @Override
    public void stop() {
        FixedPort.stop(container);
    }

    @Override
    public void kill() {
        FixedPort.kill(container);
    }

    @Override
    public void start() {
        FixedPort.startAgain(container);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> {
                    try (var connection = DriverManager.getConnection(url("postgres"), USER, PASSWORD)) {
                        return connection.isValid(2);
                    }
                });
    }
}
