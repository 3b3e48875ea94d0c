package cn.onething.orchestrator;

import cn.onething.events.CaseNumber;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.events.Reason;
import cn.onething.events.Topics;
import cn.onething.testsupport.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Answers items as a department does, on its topic; the orchestrator cannot tell the difference. */
public final class FakeDepartment implements AutoCloseable {
    private static final int SHARDS = 8;
    private static final Instant DECIDED = Instant.parse("2026-01-05T02:00:00Z");

    private final String department;
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.bootstrapServers(), "acks", "all", "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    public FakeDepartment(String department) {
        this.department = department;
    }

    public void grants(String caseNumber, String item) {
        answer(caseNumber, new ItemEvent.Granted(new ItemRef(caseNumber, item, 1), 1, DECIDED, "entry-1"));
    }

    public void accepts(String caseNumber, String item) {
        answer(caseNumber, new ItemEvent.Accepted(new ItemRef(caseNumber, item, 1), 1, DECIDED));
    }

    public void refuses(String caseNumber, String item) {
        Reason reason = new Reason("arrears", "有欠税", "There are arrears");
        answer(caseNumber, new ItemEvent.Refused(new ItemRef(caseNumber, item, 1), 1, DECIDED, reason));
    }

    public void withdraws(String caseNumber, String item) {
        answer(caseNumber, new ItemEvent.Withdrawn(new ItemRef(caseNumber, item, 1), 1, DECIDED));
    }

    public void answer(String caseNumber, ItemEvent event) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.events(department),
                new CaseNumber(caseNumber).shard(SHARDS),
                bytes(caseNumber),
                MessageJson.write(event));
        record.headers().add(new RecordHeader("ce_type", bytes(MessageTypes.nameOf(event.getClass()))));
        record.headers().add(new RecordHeader("ce_id", bytes(UUID.randomUUID().toString())));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
