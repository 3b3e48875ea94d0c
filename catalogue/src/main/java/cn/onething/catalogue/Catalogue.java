package cn.onething.catalogue;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Department;
import cn.onething.catalogue.bundle.Regions;
import cn.onething.catalogue.bundle.Status;
import cn.onething.catalogue.calendar.WorkingDays;
import cn.onething.catalogue.calendar.YearCalendar;
import cn.onething.catalogue.lint.Linter;
import cn.onething.catalogue.reading.Definition;
import cn.onething.catalogue.reading.Library;
import cn.onething.catalogue.source.CatalogueFiles;
import cn.onething.definitions.Finding;
import cn.onething.definitions.Severity;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All bundles, in all regions and versions: as the files say that it is made of, or {@linkplain #following those} of now. */
public final class Catalogue {
    private static final int NEWEST = -1;

    private final Supplier<Contents> contents;
    private final Kept kept;
    private final WorkingDays workingDays;

    /**
     * What the files say.
     *
     * @param byId the definitions of each bundle, newest first
     */
    private record Contents(
            CatalogueFiles files,
            Map<String, Department> departments,
            List<YearCalendar> calendars,
            Map<String, List<Definition>> byId) {

        static Contents of(CatalogueFiles files, Library library) {
            return new Contents(
                    files,
                    Collections.unmodifiableMap(library.departments()),
                    List.copyOf(library.calendars()),
                    library.definitions().stream()
                            .sorted(Comparator.comparing(
                                    definition -> definition.bundle().version(), Comparator.reverseOrder()))
                            .collect(Collectors.groupingBy(
                                    definition -> definition.bundle().id(),
                                    TreeMap::new,
                                    Collectors.toUnmodifiableList())));
        }
    }

    private Catalogue(Supplier<Contents> contents, WorkingDays workingDays, Kept kept) {
        this.contents = contents;
        this.kept = kept;
        this.workingDays = workingDays;
    }

    /**
     * The catalogue that is shipped with the suite.
     *
     * @throws CatalogueRefused when the linter finds an error in it
     */
    public static Catalogue load() {
        return of(CatalogueFiles.shipped());
    }

    /**
     * A catalogue in a folder of its own.
     *
     * @throws CatalogueRefused when the linter finds an error in it
     */
    public static Catalogue load(Path folder) {
        Linter.missing(folder).ifPresent(finding -> {
            throw new CatalogueRefused(List.of(finding));
        });
        return of(CatalogueFiles.in(folder));
    }

    /**
     * A catalogue from files that were read or written otherwise.
     *
     * @throws CatalogueRefused when the linter finds an error in it
     */
    public static Catalogue of(CatalogueFiles files) {
        Library library = new Library(files);
        List<Finding> errors = Linter.check(library).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new CatalogueRefused(errors);
        }
        Contents read = Contents.of(files, library);
        return new Catalogue(() -> read, new WorkingDays(read.calendars()), (_, _, _) -> Optional.empty());
    }

    /**
     * A catalogue that always says what another one says by then; limits are counted as that one counts them now.
     *
     * @param current asked at every question, so it answers from memory
     */
    public static Catalogue following(Supplier<Catalogue> current) {
        Catalogue now = current.get();
        return new Catalogue(() -> current.get().contents.get(), now.workingDays, now.kept);
    }

    /**
     * What a new case in a region starts with: the newest definition of the region itself, else of its city, else of
     * its province, else the national one. Empty while that one is not {@linkplain Status#OPEN open}.
     *
     * @param region six digits
     */
    public Optional<Bundle> bundle(String id, String region) {
        return find(id, region, NEWEST)
                .map(Definition::bundle)
                .filter(Catalogue::open)
                .map(newest -> kept.bundle(id, region, newest.version()).orElse(newest));
    }

    /** What a case in a region started with. */
    public Optional<Bundle> bundle(String id, String region, int version) {
        return kept.bundle(id, region, version)
                .or(() -> find(id, region, version).map(Definition::bundle));
    }

    /**
     * The department that leads the handling of a case, by the definition that it started with.
     *
     * @throws java.util.NoSuchElementException when there is no such definition
     */
    public String leadOf(String id, String region, int version) {
        return bundle(id, region, version).map(Bundle::lead).orElseThrow();
    }

    /** The newest national definition of each open bundle, by id. */
    public Collection<Bundle> bundles() {
        return byId().keySet().stream()
                .flatMap(id -> bundle(id, Bundle.NATIONAL).stream())
                .toList();
    }

    /** Every definition: all regions, all versions, open or only prepared. */
    public Collection<Bundle> definitions() {
        return byId().values().stream()
                .flatMap(List::stream)
                .map(Definition::bundle)
                .toList();
    }

    private Map<String, List<Definition>> byId() {
        return contents.get().byId();
    }

    /** What it is made of. */
    public CatalogueFiles files() {
        return contents.get().files();
    }

    /**
     * @throws IllegalArgumentException when there is no such department
     */
    public Department department(String id) {
        Department department = contents.get().departments().get(id);
        if (department == null) {
            throw new IllegalArgumentException("no department " + id);
        }
        return department;
    }

    public Collection<Department> departments() {
        return contents.get().departments().values();
    }

    /** The calendar that limits are counted by. */
    public WorkingDays workingDays() {
        return workingDays;
    }

    /** The calendars that lie in it. */
    public List<YearCalendar> calendars() {
        return contents.get().calendars();
    }

    /** The same, with limits counted otherwise: by notices that were published since. */
    public Catalogue countedBy(WorkingDays others) {
        return new Catalogue(contents, others, kept);
    }

    /** The same, but what is kept comes before what the files say. */
    public Catalogue keeping(Kept others) {
        return new Catalogue(contents, workingDays, others);
    }

    /** All that is needed to read a definition of this catalogue again, elsewhere and later. */
    public CatalogueFiles source(Bundle bundle) {
        Definition definition = byId().getOrDefault(bundle.id(), List.of()).stream()
                .filter(one -> one.bundle().key().equals(bundle.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no definition " + bundle.key() + " in the files"));
        SortedMap<String, String> texts = new TreeMap<>(files().texts());
        Definition national = definition.national();
        texts.keySet()
                .removeIf(file -> Library.isOfOneDefinition(file)
                        && !file.equals(definition.file())
                        && (national == null || !file.equals(national.file())));
        return new CatalogueFiles(texts);
    }

    /**
     * Reads a definition again from its {@link #source}. What the linter has learned since is not held against it.
     *
     * @param definedIn the region of the definition itself
     */
    public static Optional<Bundle> read(CatalogueFiles source, String id, String definedIn, int version) {
        return new Library(source)
                .definitions().stream()
                        .filter(Definition::sound)
                        .map(Definition::bundle)
                        .filter(bundle -> bundle.id().equals(id)
                                && bundle.region().equals(definedIn)
                                && bundle.version() == version)
                        .findFirst();
    }

    private static boolean open(Bundle bundle) {
        return bundle.frame().status() == Status.OPEN;
    }

    Optional<Definition> definition(String id, String region) {
        return find(id, region, NEWEST);
    }

    private Optional<Definition> find(String id, String region, int version) {
        List<Definition> all = byId().getOrDefault(id, List.of());
        for (String place : Regions.from(region)) {
            for (Definition definition : all) {
                Bundle bundle = definition.bundle();
                if (bundle.region().equals(place) && (version == NEWEST || bundle.version() == version)) {
                    return Optional.of(definition);
                }
            }
        }
        return Optional.empty();
    }
}
