package cn.onething.orchestrator.casefile;

import cn.onething.journal.JournalListener;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.persistence.CaseState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cases that are being worked on, kept in memory between batches, and which of their states are not written yet. Worth
 * something only while this process is the last writer of the shard and its writes succeed; the journal says when not. Touched under the
 * shard's lock only, but for {@link #hasUnwritten}.
 */
final class OpenCases implements JournalListener {
    private static final int MOST_PER_SHARD = 4_000;

    /** While few wait to be written they are written soon, so that lists are up to date. */
    private static final int FEW = 200;

    /** So many wait at most, lest memory fills up while departments are away. */
    private static final int MANY = 2_000;

    private static final Duration SOON = Duration.ofSeconds(1);

    /** Under load most cases end before, and are written once. After a crash so much is folded again. */
    private static final Duration LATER = Duration.ofSeconds(10);

    private final Map<Integer, Memory> shards = new ConcurrentHashMap<>();

    /**
     * @param form absent when the case was loaded again: it is read when it is needed
     * @param isWritten whether there is a row of it, as it is or was
     */
    record Open(CaseState state, @Nullable ObjectNode form, boolean isWritten) {
        CaseFile file() {
            return state.file();
        }

        String number() {
            return state.file().number();
        }
    }

    /** The first decision that is not written. */
    private record Since(long position, Instant at) {}

    /** Whether anything is known of the shard, so that everything unwritten is. */
    boolean knows(int shard) {
        return shards.containsKey(shard);
    }

    /**
     * What is remembered of the shard begins here.
     *
     * @param unwritten the states that the journal is ahead of, each with its first row that is not written
     */
    void begin(int shard, Collection<Open> unwritten, long firstPosition, Instant at) {
        Memory memory = new Memory();
        shards.put(shard, memory);
        unwritten.forEach(open -> memory.decided(open, new Since(firstPosition, at)));
    }

    Optional<Open> find(int shard, String number) {
        return known(shard).map(memory -> memory.cases.get(number));
    }

    /** A case was read that goes on. */
    void loaded(int shard, Open open) {
        known(shard).ifPresent(memory -> memory.cases.put(open.number(), open));
    }

    /** A decision was made whose state is not written yet. */
    void decided(int shard, Open open, Instant at) {
        long[] positions = open.state().positions();
        known(shard).ifPresent(memory -> memory.decided(open, new Since(positions[positions.length - 1], at)));
    }

    void written(int shard, Open open) {
        known(shard).ifPresent(memory -> memory.written(open));
    }

    /** Those that have waited long enough to be written, the longest waiting first. */
    List<Open> restingAt(int shard, Instant now) {
        return known(shard).map(memory -> memory.restingAt(now)).orElse(List.of());
    }

    /** The first row that is not in the written states; empty when all are. */
    Optional<Long> firstUnwritten(int shard) {
        return known(shard)
                .flatMap(memory ->
                        memory.unwritten.values().stream().map(Since::position).findFirst());
    }

    /** Whether anything waits to be written; may be asked without the lock. */
    boolean hasUnwritten(int shard) {
        Memory memory = shards.get(shard);
        return memory != null && memory.waiting;
    }

    @Override
    public void foreignWrite(int shard) {
        shards.remove(shard);
    }

    private Optional<Memory> known(int shard) {
        return Optional.ofNullable(shards.get(shard));
    }

    /** Of one shard: the cases that were touched last, and all that are not written. */
    private static final class Memory {
        /** By number, in the order of the positions. */
        private final Map<String, Since> unwritten = new LinkedHashMap<>();

        private final Map<String, Open> cases = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Open> eldest) {
                return size() > MOST_PER_SHARD && !unwritten.containsKey(eldest.getKey());
            }
        };

        private volatile boolean waiting;

        void decided(Open open, Since since) {
            unwritten.putIfAbsent(open.number(), since);
            cases.put(open.number(), open);
            waiting = true;
        }

        void written(Open open) {
            unwritten.remove(open.number());
            if (open.file().status().isFinal()) {
                cases.remove(open.number());
            } else {
                cases.put(open.number(), new Open(open.state(), open.form(), true));
            }
            waiting = !unwritten.isEmpty();
        }

        List<Open> restingAt(Instant now) {
            int all = unwritten.size();
            Instant until = now.minus(all <= FEW ? SOON : LATER);
            List<Open> resting = new ArrayList<>();
            for (Map.Entry<String, Since> each : unwritten.entrySet()) {
                if (each.getValue().at().isAfter(until) && all - resting.size() <= MANY) {
                    break;
                }
                resting.add(Objects.requireNonNull(cases.get(each.getKey())));
            }
            return resting;
        }
    }
}
