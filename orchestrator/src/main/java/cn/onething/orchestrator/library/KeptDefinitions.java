package cn.onething.orchestrator.library;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.Kept;
import cn.onething.catalogue.bundle.Bundle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Definitions that cases run on, in the database, so that a case stays on its version whatever becomes of the files. Where
 * the files say the same, the files are used.
 */
public final class KeptDefinitions implements Kept {
    private static final Logger LOG = LoggerFactory.getLogger(KeptDefinitions.class);

    private final Catalogue files;
    private final DefinitionStore store;
    /** Empty: as the files say. */
    private final Map<Key, Optional<Bundle>> known = new ConcurrentHashMap<>();

    /** @param region the cases' own */
    record Key(String bundle, String region, int version) {}

    KeptDefinitions(Catalogue files, DefinitionStore store) {
        this.files = files;
        this.store = store;
    }

    Catalogue files() {
        return files;
    }

    /** At start: compares what is kept with what the files say now. */
    void load() {
        List<DefinitionStore.Entry> entries = store.entries();
        if (entries.isEmpty()) {
            // a database from before definitions were kept; what the files say is what its cases have run on
            store.inUse().forEach(key -> ofFiles(key).ifPresent(bundle -> keep(bundle, key.region())));
        }
        Map<String, Source> sources = new HashMap<>();
        entries.forEach(entry -> ofFiles(entry.key())
                .ifPresent(bundle ->
                        compare(entry, bundle, sources.computeIfAbsent(bundle.key(), _ -> Source.of(files, bundle)))));
    }

    private void compare(DefinitionStore.Entry entry, Bundle now, Source source) {
        Key key = entry.key();
        if (!source.is(entry.sha256())) {
            Bundle kept = store.read(key).orElseThrow();
            if (!kept.handlesLike(now) && store.hasOpenCases(key)) {
                known.put(key, Optional.of(kept));
                LOG.warn(
                        "{} version {} was changed without a new version while its cases run in {}: they go on by what"
                                + " they started with, and so do new ones. Raise the version to publish the change.",
                        key.bundle(),
                        key.version(),
                        key.region());
                return;
            }
            store.replace(key, source);
        }
        known.put(key, Optional.empty());
    }

    @Override
    public Optional<Bundle> bundle(String id, String region, int version) {
        Key key = new Key(id, region, version);
        Optional<Bundle> found = known.get(key);
        if (found == null) {
            if (ofFiles(key).isPresent()) {
                return Optional.empty();
            }
            // an older version, or one that another process has from newer files
            found = store.read(key);
            if (found.isPresent()) {
                known.put(key, found);
            }
        }
        return found;
    }

    /**
     * Sees to it that the definition can be found again as long as there are cases. Before the cases are written, in a
     * transaction of its own.
     *
     * @param region of the cases
     */
    public void keep(Bundle bundle, String region) {
        Key key = new Key(bundle.id(), region, bundle.version());
        if (!known.containsKey(key)) {
            store.keep(key, Source.of(files, bundle));
            known.putIfAbsent(key, Optional.empty());
        }
    }

    private Optional<Bundle> ofFiles(Key key) {
        return files.bundle(key.bundle(), key.region(), key.version());
    }
}
