package cn.onething.orchestrator.casefile;

import cn.onething.journal.JournalListener;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cases that are being worked on, kept in memory between batches. Worth something only while this process is the last
 * writer of the shard; the journal says when it is not. Touched under the shard's lock only.
 */
final class OpenCases implements JournalListener {
    private static final int MOST_PER_SHARD = 4_000;

    private final Map<Integer, Map<String, Open>> shards = new ConcurrentHashMap<>();

    /** @param form absent when the case was loaded again: it is read when it is needed */
    record Open(CaseFile file, @Nullable ObjectNode form) {}

    Optional<Open> find(int shard, String number) {
        return Optional.ofNullable(of(shard).get(number));
    }

    void keep(int shard, Open open) {
        if (open.file().status().isFinal()) {
            of(shard).remove(open.file().number());
        } else {
            of(shard).put(open.file().number(), open);
        }
    }

    @Override
    public void foreignWrite(int shard) {
        shards.remove(shard);
    }

    private Map<String, Open> of(int shard) {
        return shards.computeIfAbsent(shard, _ -> new Recent());
    }

    private static final class Recent extends LinkedHashMap<String, Open> {
        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Open> eldest) {
            return size() > MOST_PER_SHARD;
        }
    }
}
