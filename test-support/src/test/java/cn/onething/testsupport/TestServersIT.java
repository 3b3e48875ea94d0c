package cn.onething.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class TestServersIT {

    @Test
    void giveEachCallerADatabaseOfItsOwn() throws Exception {
        String one = TestServers.postgresUrl("market-supervision");
        String other = TestServers.postgresUrl("market-supervision");
        assertThat(one).isNotEqualTo(other).contains("market_supervision");
        execute(one, "create table license (id int)");
        assertThatThrownBy(() -> execute(other, "select * from license")).isInstanceOf(SQLException.class);
    }

    @Test
    void writeEveryCommitToTheDisk() throws Exception {
        String url = TestServers.postgresUrl("durable");
        assertThat(ask(url, "show fsync")).isEqualTo("on");
        assertThat(ask(url, "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(url, "show full_page_writes")).isEqualTo("on");
    }

    @Test
    void keepPostgresDataAndPortOverAKillAndAStop() throws Exception {
        String url = TestServers.postgresUrl("crash");
        execute(url, "create table kept (id int)");
        execute(url, "insert into kept values (1)");
        TestServers.postgres().kill();
        assertThatThrownBy(() -> execute(url, "select 1")).isInstanceOf(SQLException.class);
        TestServers.postgres().start();
        execute(url, "insert into kept values (2)");
        TestServers.postgres().stop();
        TestServers.postgres().start();
        assertThat(ask(url, "select count(*) from kept")).isEqualTo("2");
    }

    @Test
    void keepKafkaRecordsAndPortOverAKillAndAStop() throws Exception {
        String address = TestServers.bootstrapServers();
        createTopic(address, "kept");
        assertThat(send(address, "kept", 10)).isZero();
        TestServers.kafka().kill();
        TestServers.kafka().start();
        assertThat(send(address, "kept", 10)).isEqualTo(1);
        TestServers.kafka().stop();
        TestServers.kafka().start();
        assertThat(send(TestServers.bootstrapServers(), "kept", 10)).isEqualTo(2);
    }

    @Test
    void takeARecordLargerThanAnyMessageShouldBe() throws Exception {
        String address = TestServers.bootstrapServers();
        createTopic(address, "large");
        assertThat(send(address, "large", 4 << 20)).isZero();
        TestServers.deleteTopics();
        try (Admin admin = admin(address)) {
            assertThat(admin.listTopics().names().get()).isEmpty();
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, TestServers.user(), TestServers.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, TestServers.user(), TestServers.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Admin admin(String address) {
        return Admin.create(Map.of("bootstrap.servers", address));
    }

    private static void createTopic(String address, String topic) throws Exception {
        try (Admin admin = admin(address)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    /** The offset that the record got. */
    private static long send(String address, String topic, int size) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", address, "acks", "all", "max.request.size", 8 << 20, "buffer.memory", 16 << 20);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(topic, new byte[size]))
                    .get()
                    .offset();
        }
    }
}
