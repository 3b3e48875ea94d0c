package cn.onething.journal.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Records of one shard that were handed to Kafka and are not acknowledged yet. */
final class Sending {
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private @Nullable PublishingFailed failed;

    /**
     * Hands the records over in order. The first one that is refused at once ends it: each of the others would wait as
     * long for the same refusal.
     */
    Sending(Producer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
        for (ProducerRecord<byte[], byte[]> record : records) {
            try {
                Future<RecordMetadata> future = producer.send(record);
                sent.add(future);
                if (future.state() == Future.State.FAILED) {
                    return;
                }
            } catch (RuntimeException e) {
                failed = new PublishingFailed(e);
                return;
            }
        }
    }

    /**
     * Waits until Kafka has answered for every record, so that none is on its way any more when all are sent again.
     *
     * @throws PublishingFailed when at least one was not taken
     */
    void await() throws InterruptedException {
        for (Future<RecordMetadata> future : sent) {
            try {
                future.get();
            } catch (ExecutionException e) {
                failed = failed == null ? new PublishingFailed(e.getCause()) : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    static final class PublishingFailed extends RuntimeException {
        PublishingFailed(@Nullable Throwable cause) {
            super(String.valueOf(cause), cause);
        }
    }
}
