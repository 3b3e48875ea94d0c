package cn.onething.journal.deadletter;

import cn.onething.events.MessageJson;
import cn.onething.events.Topics;
import cn.onething.journal.Journal;
import cn.onething.journal.JournalListener;
import cn.onething.journal.JournalRow;
import cn.onething.journal.ShardSession;
import cn.onething.journal.message.CloudEvents;
import cn.onething.journal.message.JournalTopics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.ObjectReader;

/**
 * Records that could not be taken in. They are kept untouched in the service's own database in the same transaction that
 * passes over them, and published to the dead-letter topic by the relay. A case with a failed record is parked: its later
 * records wait behind it, and all are tried again, in order, when the next one arrives.
 */
public final class DeadLetters implements JournalListener {
    private static final ObjectReader HEADERS = MessageJson.mapper().readerForListOf(KeptHeader.class);

    /** Kind of the journal rows that record a dead letter. */
    public static final String KIND = "dead-letter";

    private final JdbcTemplate jdbc;
    private final String service;
    private final Map<Integer, Set<String>> parked = new ConcurrentHashMap<>();

    public DeadLetters(JdbcTemplate jdbc, String service, Journal journal) {
        this.jdbc = jdbc;
        this.service = service;
        journal.listen(this);
    }

    @Override
    public void foreignWrite(int shard) {
        parked.remove(shard);
    }

    /** What is written to the journal about a dead letter: enough to find it again, nothing of its content. */
    private record Entry(long id, String topic, int partition, long offset, String code, String detail) {}

    /** A header of a kept record: names may come twice, and values may be absent. */
    private record KeptHeader(String name, byte @Nullable [] value) {}

    /** Why a record is kept: it cannot be read, it failed, or an earlier one of its case did. */
    public enum State {
        UNREADABLE,
        FAILED,
        WAITING
    }

    /**
     * Keeps a record, unless it is there already: redelivered, it has the same place and time. One that was resolved and
     * now fails again, after a redelivery, waits again.
     */
    public void keep(
            ShardSession session, ConsumerRecord<byte[], byte[]> record, State state, String code, String detail) {
        List<Long> added = jdbc.queryForList(
                """
                insert into dead_letter (shard, topic, kafka_partition, kafka_offset, kafka_timestamp, case_number,
                                         message_id, code, detail, headers, record_key, record_value, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (topic, kafka_partition, kafka_offset, kafka_timestamp)
                do update set state = excluded.state, code = excluded.code, detail = excluded.detail
                 where dead_letter.state = 'RESOLVED'
                returning id
                """,
                Long.class,
                session.shard(),
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                caseOf(record),
                storable(CloudEvents.header(record, "ce_id")),
                code,
                storable(detail),
                MessageJson.mapper().writeValueAsString(headersOf(record)),
                record.key(),
                record.value(),
                state.name());
        if (added.isEmpty()) {
            return;
        }
        Entry entry = new Entry(added.getFirst(), record.topic(), record.partition(), record.offset(), code, detail);
        session.append(shownCase(record), KIND, MessageJson.mapper().writeValueAsString(entry), null);
        if (state != State.UNREADABLE) {
            session.afterCommit(() -> parked.remove(session.shard()));
        }
    }

    /** Cases of the shard whose records wait. */
    public Set<String> parkedCases(int shard) {
        return parked.computeIfAbsent(shard, _ -> new HashSet<>(jdbc.queryForList("""
                        select distinct case_number from dead_letter
                         where shard = ? and state in ('FAILED', 'WAITING') and case_number is not null
                        """, String.class, shard)));
    }

    /** A kept record with its number. */
    public record Kept(
            long id,
            ConsumerRecord<byte[], byte[]> record,
            @Nullable String messageId) {}

    /** The waiting records of a case in the order of their arrival. */
    public List<Kept> waiting(int shard, String caseNumber) {
        return jdbc.query(
                """
                select id, topic, kafka_partition, kafka_offset, message_id, headers, record_key, record_value
                  from dead_letter
                 where shard = ? and case_number = ? and state in ('FAILED', 'WAITING') order by id
                """,
                (row, _) -> new Kept(
                        row.getLong("id"),
                        withHeaders(
                                new ConsumerRecord<>(
                                        row.getString("topic"),
                                        row.getInt("kafka_partition"),
                                        row.getLong("kafka_offset"),
                                        row.getBytes("record_key"),
                                        row.getBytes("record_value")),
                                row.getString("headers")),
                        row.getString("message_id")),
                shard,
                caseNumber);
    }

    /** It was taken in after all. */
    public void resolved(ShardSession session, long id) {
        jdbc.update("update dead_letter set state = 'RESOLVED' where id = ?", id);
        session.afterCommit(() -> parked.remove(session.shard()));
    }

    /**
     * The record as it goes to the dead-letter topic: untouched, with headers that say why and where from. Only a value
     * that no topic takes, because it came compressed, stays behind in the database.
     */
    public ProducerRecord<byte[], byte[]> render(JournalRow row) {
        Entry entry = MessageJson.read(row.body().getBytes(StandardCharsets.UTF_8), Entry.class);
        ConsumerRecord<byte[], byte[]> record = Objects.requireNonNull(jdbc.queryForObject(
                "select record_key, record_value, headers from dead_letter where id = ?",
                (found, _) -> withHeaders(
                        new ConsumerRecord<>(
                                entry.topic(),
                                entry.partition(),
                                entry.offset(),
                                found.getBytes("record_key"),
                                found.getBytes("record_value")),
                        found.getString("headers")),
                entry.id()));
        RecordHeaders headers = new RecordHeaders(record.headers());
        byte[] value = record.value();
        String detail = entry.detail();
        if (value != null && value.length > JournalTopics.LARGEST_RECORD) {
            detail += "; its value of " + value.length + " bytes is in the table dead_letter only, id " + entry.id();
            value = null;
        }
        Map<String, String> why = new LinkedHashMap<>();
        why.put("dl_service", service);
        why.put("dl_code", entry.code());
        why.put("dl_detail", detail);
        why.put("dl_topic", entry.topic());
        why.put("dl_partition", Integer.toString(entry.partition()));
        why.put("dl_offset", Long.toString(entry.offset()));
        why.forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(
                Topics.deadLetters(service), JournalTopics.DEAD_LETTER_PARTITION, record.key(), value, headers);
    }

    private static @Nullable String caseOf(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? null : storable(new String(record.key(), StandardCharsets.UTF_8));
    }

    /** PostgreSQL has no text with this character. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    /** A key that is no case number may be anything, so it does not get into the journal. */
    private static String shownCase(ConsumerRecord<byte[], byte[]> record) {
        String key = caseOf(record);
        return key != null && key.matches("YJS[0-9]{25}[0-9A-Z]") ? key : "";
    }

    private static List<KeptHeader> headersOf(ConsumerRecord<byte[], byte[]> record) {
        List<KeptHeader> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new KeptHeader(header.key(), header.value()));
        }
        return headers;
    }

    private static ConsumerRecord<byte[], byte[]> withHeaders(ConsumerRecord<byte[], byte[]> record, String headers) {
        List<KeptHeader> kept = HEADERS.readValue(headers);
        kept.forEach(header -> record.headers().add(header.name(), header.value()));
        return record;
    }
}
