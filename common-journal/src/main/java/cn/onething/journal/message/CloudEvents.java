package cn.onething.journal.message;

import cn.onething.events.CaseNumber;
import cn.onething.events.Times;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
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
    private static final int TRACE_ID_CHARS = 32;
    private static final int SPAN_ID_CHARS = 16;
    private static final int TRACE_END = "00-".length() + TRACE_ID_CHARS + 1 + SPAN_ID_CHARS;
    private static final int TRACEPARENT_CHARS = TRACE_END + "-01".length();
    private static final String SCHEMA_ROOT = "https://onething.cn/schemas/";

    /** Types, schemas and sources are few: encode each once. */
    private static final Map<String, byte[]> CONSTANTS = new ConcurrentHashMap<>();

    private CloudEvents() {}

    /** An id that is the same whenever the same thing is named. */
    public static String idOf(String name) {
        return UUID.nameUUIDFromBytes(bytes(name)).toString();
    }

    /** @param service that the message comes from */
    public static ProducerRecord<byte[], byte[]> record(String service, int partition, Outgoing message) {
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

    /** The last header of the name as text; absent when there is none. */
    public static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** One trace per case. Its id is the digits of the case's number, so that no service has to remember it, and people see it. */
    private static String traceparent(Outgoing message) {
        StringBuilder trace = new StringBuilder(TRACEPARENT_CHARS).append("00-");
        String number = message.caseNumber();
        int digits = number.length() - CaseNumber.PREFIX.length() - 1;
        trace.repeat('0', TRACE_ID_CHARS - digits)
                .append(number, CaseNumber.PREFIX.length(), number.length() - 1)
                .append('-');
        String id = message.id();
        for (int i = 0; trace.length() < TRACE_END; i++) {
            if (id.charAt(i) != '-') {
                trace.append(id.charAt(i));
            }
        }
        return trace.append("-01").toString();
    }

    private static byte[] constant(String text) {
        return CONSTANTS.computeIfAbsent(text, CloudEvents::bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
