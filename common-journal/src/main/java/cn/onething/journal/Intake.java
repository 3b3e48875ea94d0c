package cn.onething.journal;

import cn.onething.events.UnreadableMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Takes one poll in: one transaction per shard. What cannot be read goes to the dead letters in the same transaction; what
 * the handler throws on is found by trying message by message, and only that one goes there. Trouble with the database
 * itself passes through, so that the poll is tried again as a whole.
 */
public final class Intake<M> implements BatchMessageListener<byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Journal journal;
    private final DeadLetters deadLetters;
    private final MessageReader<M> reader;
    private final BatchHandler<M> handler;

    public Intake(Journal journal, DeadLetters deadLetters, MessageReader<M> reader, BatchHandler<M> handler) {
        this.journal = journal;
        this.deadLetters = deadLetters;
        this.reader = reader;
        this.handler = handler;
    }

    /** A record and what was made of it: a message, or the reason why not. */
    private record Read<M>(
            ConsumerRecord<byte[], byte[]> record,
            @Nullable Incoming<M> message,
            @Nullable UnreadableMessage error) {}

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<Integer, List<Read<M>>> byShard = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            byShard.computeIfAbsent(record.partition(), _ -> new ArrayList<>()).add(read(record));
        }
        byShard.forEach(this::takeIn);
    }

    private Read<M> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new Read<>(record, reader.read(record), null);
        } catch (UnreadableMessage e) {
            return new Read<>(record, null, e);
        }
    }

    private void takeIn(int shard, List<Read<M>> batch) {
        try {
            List<Read<M>> later = journal.write(shard, session -> takeInTogether(session, batch));
            later.forEach(each -> takeInBehindOthers(shard, each));
        } catch (RuntimeException e) {
            if (Trouble.isOfTheDatabase(e)) {
                throw e;
            }
            LOG.warn(
                    "A batch of {} records on shard {} failed with {}; trying one by one",
                    batch.size(),
                    shard,
                    name(e));
            batch.forEach(each -> takeInAlone(shard, each));
        }
    }

    /** @return what belongs to parked cases and has to wait its turn */
    private List<Read<M>> takeInTogether(ShardSession session, List<Read<M>> batch) {
        Set<String> parked = deadLetters.parkedCases(session.shard());
        List<Incoming<M>> messages = new ArrayList<>(batch.size());
        List<Read<M>> later = new ArrayList<>();
        for (Read<M> each : batch) {
            if (each.message() == null) {
                keepUnreadable(session, each);
            } else if (parked.contains(each.message().caseNumber())) {
                later.add(each);
            } else {
                messages.add(each.message());
            }
        }
        if (!messages.isEmpty()) {
            handler.handle(session, messages);
        }
        return later;
    }

    private void takeInAlone(int shard, Read<M> each) {
        if (each.message() == null) {
            journal.write(shard, session -> {
                keepUnreadable(session, each);
                return true;
            });
        } else if (deadLetters.parkedCases(shard).contains(each.message().caseNumber())) {
            takeInBehindOthers(shard, each);
        } else {
            tryOne(shard, each, null);
        }
    }

    /** Tries the records that wait, then this one; stops at the first that fails again. */
    private void takeInBehindOthers(int shard, Read<M> newest) {
        String caseNumber = Objects.requireNonNull(newest.message()).caseNumber();
        boolean isNew = true;
        for (DeadLetters.Kept kept : deadLetters.waiting(shard, caseNumber)) {
            isNew &= !newest.message().id().equals(kept.messageId());
            if (!tryOne(shard, read(kept.record()), kept.id())) {
                if (isNew) {
                    journal.write(shard, session -> {
                        deadLetters.keep(
                                session,
                                newest.record(),
                                DeadLetters.State.WAITING,
                                "waits-behind",
                                "an earlier record of the same case failed");
                        return true;
                    });
                }
                return;
            }
        }
        if (isNew) {
            tryOne(shard, newest, null);
        }
    }

    /** @param keptAs the dead letter that this is, absent for a record straight from Kafka */
    private boolean tryOne(int shard, Read<M> each, @Nullable Long keptAs) {
        try {
            return journal.write(shard, session -> {
                handler.handle(session, List.of(Objects.requireNonNull(each.message())));
                if (keptAs != null) {
                    deadLetters.resolved(session, keptAs);
                }
                return true;
            });
        } catch (RuntimeException e) {
            if (Trouble.isOfTheDatabase(e)) {
                throw e;
            }
            LOG.error(
                    "{} offset {} failed with {}",
                    DeadLetters.placeOf(each.record()),
                    each.record().offset(),
                    name(e));
            if (keptAs == null) {
                journal.write(shard, session -> {
                    deadLetters.keep(session, each.record(), DeadLetters.State.FAILED, "handler-failed", name(e));
                    return true;
                });
            }
            return false;
        }
    }

    private void keepUnreadable(ShardSession session, Read<M> each) {
        UnreadableMessage error = Objects.requireNonNull(each.error());
        deadLetters.keep(
                session, each.record(), DeadLetters.State.UNREADABLE, error.code(), String.valueOf(error.getMessage()));
    }

    /** The class and place of an exception: its text may repeat a person's data. */
    private static String name(Throwable e) {
        String place = Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("cn.onething"))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + ":" + frame.getLineNumber())
                .orElse("");
        return e.getClass().getName() + place;
    }
}
