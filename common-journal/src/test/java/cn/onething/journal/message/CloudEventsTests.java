package cn.onething.journal.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class CloudEventsTests {

    private static Outgoing message(String id) {
        return new Outgoing(
                "topic",
                "YJS1",
                id,
                "cn.onething.item.granted.v1",
                "YJS1/tax-change/1",
                Instant.parse("2026-01-05T02:03:04.5Z"),
                2,
                "3-17",
                new byte[] {'{', '}'});
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Test
    void theSameNameHasTheSameIdAndAnotherNameAnother() {
        assertThat(CloudEvents.idOf("一/1")).isEqualTo(CloudEvents.idOf("一/1")).isNotEqualTo(CloudEvents.idOf("一/2"));
        assertThat(CloudEvents.idOf("granted/YJS1")).isEqualTo("28c668b4-1463-3892-95fa-7b13d1e91ab7");
        assertThat(UUID.fromString(CloudEvents.idOf("x")).version()).isEqualTo(3);
    }

    @Test
    void theHeadersAreThoseOfTheContract() {
        var record = CloudEvents.record("tax", 3, message(CloudEvents.idOf("x")));
        assertThat(record.partition()).isEqualTo(3);
        assertThat(new String(record.key(), UTF_8)).isEqualTo("YJS1");
        assertThat(header(record, "ce_source")).isEqualTo("/onething/tax");
        assertThat(header(record, "ce_time")).isEqualTo("2026-01-05T10:03:04.500000+08:00");
        assertThat(header(record, "ce_dataschema"))
                .isEqualTo("https://onething.cn/schemas/cn.onething.item.granted.v1");
        assertThat(header(record, "ce_sequence")).isEqualTo("2");
        assertThat(header(record, "ce_causationid")).isEqualTo("3-17");
    }

    @Test
    void allMessagesOfACaseAreOneTrace() {
        String one = header(CloudEvents.record("tax", 3, message(CloudEvents.idOf("x"))), "traceparent");
        String two = header(CloudEvents.record("hrss", 3, message(CloudEvents.idOf("y"))), "traceparent");
        assertThat(one).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").isNotEqualTo(two);
        assertThat(one.substring(0, 35)).isEqualTo(two.substring(0, 35));
    }

    @Test
    void theTraceOfACaseIsNamedAfterIt() {
        Outgoing message = new Outgoing(
                "t",
                "YJS9999001092026112200000162X",
                CloudEvents.idOf("x"),
                "type",
                "s",
                Instant.EPOCH,
                1,
                "1-1",
                new byte[0]);
        assertThat(header(CloudEvents.record("tax", 0, message), "traceparent"))
                .startsWith("00-00000009999001092026112200000162-");
    }
}
