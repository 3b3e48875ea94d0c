package cn.onething.department.testkit;

import cn.onething.events.CaseNumber;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.events.Reason;
import cn.onething.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The orchestrator's end of a department's topics: sends commands and waits for the answers. */
public final class DepartmentTopics implements AutoCloseable {
    private static final int SHARDS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String department;
    private final String bundle;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ItemEvent> answers = new ArrayList<>();
    private int cases;

    public DepartmentTopics(String bootstrapServers, String department, String bundle) {
        this.department = department;
        this.bundle = bundle;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(IntStream.range(0, SHARDS)
                .mapToObj(shard -> new TopicPartition(Topics.events(department), shard))
                .toList());
    }

    /** An item of a case that there was not before. */
    public ItemRef newItem(String item) {
        int number = cases++;
        CaseNumber caseNumber =
                CaseNumber.of("999900", "101", LocalDate.of(2026, 3, 2), number / SHARDS, number % SHARDS, SHARDS);
        return new ItemRef(caseNumber.value(), item, 1);
    }

    /** @param form JSON, with ' for " */
    public void apply(ItemRef item, String service, String form) {
        apply(item, service, form, null);
    }

    /** @param replyKey for what the grant makes for later items, base64 */
    public void apply(ItemRef item, String service, String form, @Nullable String replyKey) {
        ObjectNode fields = (ObjectNode) MessageJson.mapper().readTree(form.replace('\'', '"'));
        Instant due = Instant.parse("2026-03-05T09:00:00Z");
        send(new ItemCommand.Apply(item, service, bundle, due, fields, null, replyKey, null, null));
    }

    public void compensate(ItemRef item, String service) {
        send(new ItemCommand.Compensate(
                item, service, new Reason("refused-later", "后续事项未获准予", "A later item was refused")));
    }

    private void send(ItemCommand command) {
        String caseNumber = command.item().caseNumber();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.commands(department),
                new CaseNumber(caseNumber).shard(SHARDS),
                caseNumber.getBytes(StandardCharsets.UTF_8),
                MessageJson.write(command));
        record.headers()
                .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                .add("ce_type", MessageTypes.nameOf(command.getClass()).getBytes(StandardCharsets.UTF_8));
        producer.send(record);
        producer.flush();
    }

    /** The first answer about the item that was not taken yet. */
    public ItemEvent answer(ItemRef item) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (ItemEvent answer : answers) {
                if (answer.item().equals(item)) {
                    answers.remove(answer);
                    return answer;
                }
            }
            consumer.poll(Duration.ofMillis(100)).forEach(record -> answers.add(read(record)));
        }
        throw new AssertionError("no answer about " + item.subject() + " within " + PATIENCE);
    }

    private static ItemEvent read(ConsumerRecord<byte[], byte[]> record) {
        String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        return (ItemEvent)
                MessageJson.read(record.value(), MessageTypes.classOf(type).orElseThrow());
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
