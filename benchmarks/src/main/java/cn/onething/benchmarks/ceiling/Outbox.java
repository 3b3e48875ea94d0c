package cn.onething.benchmarks.ceiling;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Sends a batch, then waits for all of it: a wait for each record would cap a thread near 100 records a second. */
final class Outbox implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Outbox(KafkaProducer<String, byte[]> producer) {
        this.producer = producer;
    }

    void add(ProducerRecord<String, byte[]> record) {
        producer.send(record, (_, error) -> {
            if (error != null) {
                failure.compareAndSet(null, error);
            }
        });
    }

    /** Returns when every record added so far is acknowledged by all in-sync replicas. */
    void awaitAcknowledged() {
        producer.flush();
        Exception error = failure.get();
        if (error != null) {
            throw new IllegalStateException("a record of the ceiling was not acknowledged", error);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
