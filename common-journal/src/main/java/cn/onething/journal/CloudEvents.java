package cn.onething.journal;

import cn.onething.events.Times;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in binary mode: attributes as Kafka headers, JSON as the value. */
public final class CloudEvents {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final byte[] VERSION = bytes("1.0");
    private static final byte[] JSON = bytes("application/json");
    private static final String SCHEMA_ROOT = "https://onething.cn/schemas/";

    /** Types, schemas and sources are few: encode each once. */
    private static final Map<String, byte[]> CONSTANTS = new ConcurrentHashMap<>();

    private CloudEvents() {}

    /** An id that is the same whenever the same thing is named. */
    public static String idOf(String name) {
        return UUID.nameUUIDFromBytes(bytes(name)).toString();
    }

    static ProducerRecord<byte[], byte[]> record(String service, int partition, Outgoing message) {
        Headers headers = new RecordHeaders();
        headers.add("ce_specversion", VERSION);
        headers.add("ce_source", constant("/onething/" + service));
        headers.add("ce_subject", bytes(message.subject()));
        headers.add("ce_time", bytes(Times.at(message.time(), BEIJING)));
        headers.add("ce_dataschema", constant(SCHEMA_ROOT + message.type()));
        headers.add("ce_sequence", bytes(Integer.toString(message.sequence())));
        headers.add("ce_causationid", bytes(message.causation()));
        headers.add("content-type", JSON);
        headers.add("traceparent", bytes(traceparent(message)));
        // readers look from the end and decode every name on the way: what all of them ask for comes last
        headers.add("ce_id", bytes(message.id()));
        headers.add("ce_type", constant(message.type()));
        return new ProducerRecord<>(
                message.topic(), partition, bytes(message.caseNumber()), message.payload(), headers);
    }

    static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** One trace per case: its id follows from the case number, so that no service has to remember it. */
    private static String traceparent(Outgoing message) {
        String span = message.id().replace("-", "").substring(0, 16);
        return "00-" + HexFormat.of().formatHex(md5(message.caseNumber())) + "-" + span + "-01";
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    private static byte[] constant(String text) {
        return CONSTANTS.computeIfAbsent(text, CloudEvents::bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
