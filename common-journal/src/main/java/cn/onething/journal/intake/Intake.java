package cn.onething.journal.intake;

import cn.onething.events.CaseNumber;
import cn.onething.events.UnreadableMessage;
import cn.onething.journal.Journal;
import cn.onething.journal.Locking;
import cn.onething.journal.ShardSession;
import cn.onething.journal.Trouble;
import cn.onething.journal.deadletter.DeadLetters;
import cn.onething.journal.message.Incoming;
import cn.onething.journal.message.MessageReader;
import java.util.ArrayList;
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
 * the handler throws on is found by halving the batch, and only that one goes there. Trouble with the database
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
            byShard.computeIfAbsent(shardOf(record), _ -> new ArrayList<>()).add(read(record));
        }
        byShard.forEach(this::takeIn);
    }

    /** The partition, but somebody may have given the topic more of them. */
    private int shardOf(ConsumerRecord<byte[], byte[]> record) {
        return record.partition() % journal.shards();
    }

    private Read<M> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            Incoming<M> message = reader.read(record);
            requireOwnShard(record, message.caseNumber());
            return new Read<>(record, message, null);
        } catch (UnreadableMessage e) {
            return new Read<>(record, null, e);
        } catch (RuntimeException e) {
            log(record, e);
            return new Read<>(
                    record, null, new UnreadableMessage("wrong-field", "reading failed with " + Trouble.nameOf(e)));
        }
    }

    /** In another partition it would be taken in under the lock of a shard that its case does not live in. */
    private void requireOwnShard(ConsumerRecord<byte[], byte[]> record, String key) {
        int shard;
        try {
            shard = new CaseNumber(key).shard(journal.shards());
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessage("wrong-field", "the key is not a case number");
        }
        if (shard != shardOf(record)) {
            throw new UnreadableMessage("wrong-field", "the record is not in the partition of its case");
        }
    }

    /** Halves a batch that fails until the record is alone that does it. */
    private void takeIn(int shard, List<Read<M>> batch) {
        List<Read<M>> later;
        try {
            later = journal.write(shard, locking(batch), session -> takeInTogether(session, batch));
        } catch (RuntimeException | StackOverflowError e) {
            if (Trouble.isOfTheDatabase(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                keepFailed(shard, batch.getFirst(), e);
                return;
            }
            LOG.warn(
                    "A batch of {} records on shard {} failed with {}; halving it",
                    batch.size(),
                    shard,
                    Trouble.nameOf(e));
            takeIn(shard, batch.subList(0, batch.size() / 2));
            takeIn(shard, batch.subList(batch.size() / 2, batch.size()));
            return;
        }
        later.forEach(each -> takeInBehindOthers(shard, each));
    }

    private Locking locking(List<Read<M>> batch) {
        List<Incoming<M>> messages =
                batch.stream().map(Read::message).filter(Objects::nonNull).toList();
        return messages.isEmpty() ? Locking.pessimistic() : handler.locking(messages);
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

    /** Tries the records that wait, then this one; stops at the first that fails again. */
    private void takeInBehindOthers(int shard, Read<M> newest) {
        Incoming<M> message = Objects.requireNonNull(newest.message());
        List<DeadLetters.Kept> waiting = deadLetters.waiting(shard, message.caseNumber());
        boolean isNew = waiting.stream().noneMatch(kept -> message.id().equals(kept.messageId()));
        for (DeadLetters.Kept kept : waiting) {
            if (!tryAgain(shard, kept)) {
                if (isNew) {
                    keep(
                            shard,
                            newest,
                            DeadLetters.State.WAITING,
                            "waits-behind",
                            "an earlier record of the case failed");
                }
                return;
            }
        }
        if (isNew) {
            takeIn(shard, List.of(newest));
        }
    }

    private boolean tryAgain(int shard, DeadLetters.Kept kept) {
        try {
            Read<M> again = read(kept.record());
            return journal.write(shard, session -> {
                handler.handle(session, List.of(Objects.requireNonNull(again.message())));
                deadLetters.resolved(session, kept.id());
                return true;
            });
        } catch (RuntimeException | StackOverflowError e) {
            if (Trouble.isOfTheDatabase(e)) {
                throw e;
            }
            log(kept.record(), e);
            return false;
        }
    }

    private void keepFailed(int shard, Read<M> each, Throwable e) {
        log(each.record(), e);
        keep(shard, each, DeadLetters.State.FAILED, "handler-failed", Trouble.nameOf(e));
    }

    private void keep(int shard, Read<M> each, DeadLetters.State state, String code, String detail) {
        journal.write(shard, session -> {
            deadLetters.keep(session, each.record(), state, code, detail);
            return true;
        });
    }

    private static void log(ConsumerRecord<?, ?> record, Throwable e) {
        LOG.error(
                "{}-{} offset {} failed with {}",
                record.topic(),
                record.partition(),
                record.offset(),
                Trouble.nameOf(e));
    }

    private void keepUnreadable(ShardSession session, Read<M> each) {
        UnreadableMessage error = Objects.requireNonNull(each.error());
        deadLetters.keep(
                session, each.record(), DeadLetters.State.UNREADABLE, error.code(), String.valueOf(error.getMessage()));
    }
}
