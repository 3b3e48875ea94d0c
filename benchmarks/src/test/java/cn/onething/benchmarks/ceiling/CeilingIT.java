package cn.onething.benchmarks.ceiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.testsupport.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CeilingIT {
    private final String url = TestServers.postgresUrl("ceiling_admin");
    private final Settings settings = new Settings(
            TestServers.bootstrapServers(),
            new Settings.Postgres(url, TestServers.user(), TestServers.password()),
            8,
            100,
            1000,
            2,
            "none");

    @AfterEach
    void commitsWaitForTheDiskAgain() throws SQLException {
        execute("alter role current_user reset synchronous_commit");
    }

    @Test
    void movesFiveRowsTenMessagesAndTwoCaseWritesForEveryCase() throws Exception {
        List<Long> progress = new ArrayList<>();
        try (Flow flow = new Flow(settings)) {
            flow.pass(2000, progress::add);

            assertThat(flow.stored()).isEqualTo(new Flow.Stored(2000, 2000, 10_000, 20_000));
            assertThat(progress).last().isEqualTo(2000L);

            var latencies = flow.passAtRate(50, 2, _ -> {});
            assertThat(flow.stored()).isEqualTo(new Flow.Stored(2100, 2100, 10_500, 21_000));
            assertThat(latencies.percentileMillis(50)).isBetween(0.5, 30_000.0);
        }
        assertThat(databases()).noneMatch(name -> name.startsWith("ceiling_cases") || name.equals("ceiling_tax"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).noneMatch(name -> name.startsWith("ceiling."));
        }
    }

    @Test
    void refusesAServerThatDoesNotWaitForItsDisk() throws SQLException {
        execute("alter role current_user set synchronous_commit = off");

        assertThatThrownBy(() -> new Flow(settings).close())
                .hasMessageContaining("PostgreSQL must run with synchronous_commit=on");
    }

    private List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect();
                var rows = connection.createStatement().executeQuery("select datname from pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, TestServers.user(), TestServers.password());
    }
}
