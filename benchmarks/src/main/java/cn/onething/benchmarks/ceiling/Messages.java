package cn.onething.benchmarks.ceiling;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Records of the size and with the headers that the suite's commands and answers have. */
final class Messages {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final byte[] SPEC_VERSION = ascii("1.0");
    private static final byte[] CONTENT_TYPE = ascii("application/json");
    private static final byte[] COMMAND = ascii("cn.onething.item.apply.v1");
    private static final byte[] ANSWER = ascii("cn.onething.item.granted.v1");
    private static final byte[] ORCHESTRATOR = ascii("/onething/orchestrator");
    private static final byte[] ONE = ascii("1");
    private static final Step[] STEPS = Step.values();
    private static final Map<Step, byte[]> SOURCES = new EnumMap<>(Step.class);
    private static final String COMMAND_PAYLOAD = """
            {"item":{"caseNumber":"%s","item":"%s","attempt":1},"service":"five-record","bundle":"five",\
            "dueAt":"2026-12-31T09:00:00Z","form":{"creditCode":"91999900MA00000000",\
            "subject":"synthetic subject of a benchmark case","remark":"%s"}}""";
    private static final String ANSWER_PAYLOAD = """
            {"item":{"caseNumber":"%s","item":"%s","attempt":1},"sequence":1,"at":"2026-12-31T09:00:00.123456Z",\
            "entry":"0191e2f4-6c1a-7e3b-9d52-3f0a8c7b6e11","service":"five-record","bundle":"five",\
            "note":"%s"}""";
    private static final String REMARK =
            "synthetic remark of a benchmark case, region 999900 ".repeat(3).substring(0, 120);

    static {
        for (Step step : STEPS) {
            SOURCES.put(step, ascii("/onething/" + step.department()));
        }
    }

    private final byte[] time = ascii(OffsetDateTime.now(CHINA).toString());

    /** The messages of one batch say the same time, as what one transaction decides does. */
    private Messages() {}

    static Messages now() {
        return new Messages();
    }

    ProducerRecord<String, byte[]> command(String topic, int shard, String caseNumber, Step step) {
        byte[] subject = ascii(caseNumber + "/" + step.name() + "/1");
        return record(topic, shard, caseNumber, step, COMMAND_PAYLOAD, COMMAND, ORCHESTRATOR, subject);
    }

    ProducerRecord<String, byte[]> answer(String topic, ConsumerRecord<String, byte[]> command, Step step) {
        byte[] source = SOURCES.getOrDefault(step, ORCHESTRATOR);
        byte[] subject = subject(command);
        return record(topic, command.partition(), command.key(), step, ANSWER_PAYLOAD, ANSWER, source, subject);
    }

    private ProducerRecord<String, byte[]> record(
            String topic,
            int shard,
            String caseNumber,
            Step step,
            String payload,
            byte[] type,
            byte[] source,
            byte[] subject) {
        byte[] text = ascii(fill(payload, caseNumber, step.name(), REMARK));
        var record = new ProducerRecord<>(topic, shard, caseNumber, text);
        Headers headers = record.headers();
        headers.add("ce_specversion", SPEC_VERSION);
        headers.add("ce_id", ascii(id()));
        headers.add("ce_type", type);
        headers.add("ce_source", source);
        headers.add("ce_time", time);
        headers.add("ce_sequence", ONE);
        headers.add("ce_causationid", ascii(id()));
        headers.add("content-type", CONTENT_TYPE);
        headers.add("ce_subject", subject); // the last one: the client looks for it from the end
        return record;
    }

    /** {@code String.format} would cost more than all the rest of the ceiling's own work. */
    private static String fill(String template, String... values) {
        StringBuilder text = new StringBuilder(400);
        int from = 0;
        for (String value : values) {
            int hole = template.indexOf("%s", from);
            text.append(template, from, hole).append(value);
            from = hole + 2;
        }
        return text.append(template, from, template.length()).toString();
    }

    /** The item is read from the subject, so that nobody has to parse the payload. */
    static Step step(ConsumerRecord<String, byte[]> record) {
        byte[] subject = subject(record);
        return STEPS[subject[subject.length - 3] - 'A'];
    }

    private static byte[] subject(ConsumerRecord<String, byte[]> record) {
        return record.headers().lastHeader("ce_subject").value();
    }

    private static String id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
