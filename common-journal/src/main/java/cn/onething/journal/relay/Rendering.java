package cn.onething.journal.relay;

import cn.onething.journal.JournalRow;
import cn.onething.journal.deadletter.DeadLetters;
import cn.onething.journal.message.CloudEvents;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Turns journal rows into the records that follow from them. */
final class Rendering {
    private final Outbox outbox;
    private final DeadLetters deadLetters;
    private final String service;

    Rendering(Outbox outbox, DeadLetters deadLetters, String service) {
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.service = service;
    }

    /** All of it before the first is sent: rows that cannot be rendered send nothing again and again. */
    List<ProducerRecord<byte[], byte[]>> of(int shard, List<JournalRow> rows) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(rows.size() * 2);
        List<JournalRow> domain = new ArrayList<>(rows.size());
        for (JournalRow row : rows) {
            if (row.kind().equals(DeadLetters.KIND)) {
                records.add(deadLetters.render(row));
            } else {
                domain.add(row);
            }
        }
        if (!domain.isEmpty()) {
            outbox.render(domain, message -> records.add(CloudEvents.record(service, shard, message)));
        }
        return records;
    }
}
