package cn.onething.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/**
 * One PostgreSQL and one Kafka for all tests of this JVM, each started when it is first asked for, and gone with the JVM.
 *
 * <p>They run in containers when a Docker engine answers, and as child processes otherwise. {@code
 * -Donething.test.servers=embedded} or {@code containers} decides instead.
 */
public final class TestServers {
    private static final ServerChoice CHOICE = ServerChoice.make();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Supplier<PostgresTestServer> POSTGRES =
            once(() -> CHOICE.start("PostgreSQL", PostgresContainer::new, EmbeddedPostgresTestServer::new));
    private static final Supplier<KafkaTestServer> KAFKA =
            once(() -> CHOICE.start("Kafka", KafkaBrokerContainer::new, EmbeddedKafkaTestServer::new));

    private TestServers() {}

    /**
     * Makes a new, empty database.
     *
     * @param name a word that helps to recognise it; a number is added
     * @return its JDBC URL
     */
    public static String postgresUrl(String name) {
        PostgresTestServer server = POSTGRES.get();
        String database = name.replace('-', '_') + "_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server.url("postgres"), user(), password());
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + database + "\"");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the test database " + database, e);
        }
        return server.url(database);
    }

    /** The superuser of every database that {@link #postgresUrl} makes. */
    public static String user() {
        return PostgresTestServer.USER;
    }

    public static String password() {
        return PostgresTestServer.PASSWORD;
    }

    public static String bootstrapServers() {
        return KAFKA.get().bootstrapServers();
    }

    /** Starts both, if they do not run yet, at the same time. */
    static void startBoth() {
        var kafka = CompletableFuture.supplyAsync(KAFKA);
        var _ = POSTGRES.get();
        var _ = kafka.join();
    }

    public static TestServer postgres() {
        return POSTGRES.get();
    }

    public static TestServer kafka() {
        return KAFKA.get();
    }

    /** Deletes all topics and with them their records. For tests that share this Kafka with earlier ones. */
    public static void deleteTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            Set<String> topics = admin.listTopics().names().get();
            admin.deleteTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot delete the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private @org.jspecify.annotations.Nullable T made;

            @Override
            public synchronized T get() {
                T current = made;
                if (current == null) {
                    current = make.get();
                    made = current;
                }
                return current;
            }
        };
    }
}
