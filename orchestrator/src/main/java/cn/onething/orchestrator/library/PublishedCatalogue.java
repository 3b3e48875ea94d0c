package cn.onething.orchestrator.library;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.CatalogueRefused;
import cn.onething.catalogue.Publication;
import cn.onething.catalogue.source.CatalogueFiles;
import cn.onething.journal.RepeatedWork;
import java.time.Duration;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogue as it is now: the files that the service was started with, and what was published since. What another
 * process publishes is here some seconds later; until then new cases start with the version before, which is no harm.
 */
public final class PublishedCatalogue extends RepeatedWork implements Supplier<Catalogue> {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedCatalogue.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final CatalogueFiles files;
    private final Publications publications;
    private volatile Known known;

    /** @param newest the last publication that is in it */
    private record Known(long newest, Catalogue catalogue) {}

    /** @param started with its files */
    PublishedCatalogue(Catalogue started, Publications publications) {
        super("publications", INTERVAL, 0);
        this.files = started.files();
        this.publications = publications;
        this.known = new Known(0, started);
        look();
    }

    @Override
    public Catalogue get() {
        return known.catalogue();
    }

    private void look() {
        long newest = publications.newest();
        if (newest == known.newest()) {
            return;
        }
        CatalogueFiles laid = files;
        Catalogue catalogue = null;
        for (Publications.Published each : publications.all()) {
            CatalogueFiles more = Publication.over(laid, each.files());
            try {
                catalogue = Catalogue.of(more);
                laid = more;
            } catch (CatalogueRefused refused) {
                LOG.error(
                        "What {} published at {} does not go with the files of this release and is left out; the cases that"
                                + " run on it go on. {}",
                        each.by(),
                        each.at(),
                        refused.getMessage());
            }
        }
        known = new Known(newest, catalogue == null ? Catalogue.of(files) : catalogue);
    }

    /**
     * Tells what publishing would bring, and changes nothing.
     *
     * @throws CatalogueRefused naming every mistake
     */
    public Publication preview(SortedMap<String, String> texts) {
        look();
        return Publication.of(get(), texts);
    }

    /**
     * New cases start with it from now on.
     *
     * @throws CatalogueRefused naming every mistake; nothing is published then
     */
    public Publication publish(String by, String why, SortedMap<String, String> texts) {
        Publication[] published = new Publication[1];
        publications.alone(() -> {
            published[0] = preview(texts);
            if (!published[0].added().isEmpty()) {
                publications.add(by, why, texts);
            }
        });
        look();
        return published[0];
    }

    @Override
    protected void once() {
        look();
    }
}
