package cn.onething.simulation;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a run is about.
 *
 * @param bundles that cases are filed for
 * @param departments that handle them, as they are before the first case
 * @param coded whether these are the departments with registers of their own code
 */
record World(List<Bundle> bundles, Map<String, Department> departments, boolean coded) {
    private static final String REGION = "999900";
    private static final List<String> CODED_BUNDLES = List.of("enterprise-info-change", "enterprise-relocation");
    private static final double CODED = 0.4;

    /** Few bundles have a pivot, and much depends on it. */
    private static final double PIVOT = 0.2;

    private static final int MOST_BUNDLES = 2;

    static World any(Catalogue catalogue, Chance chance) {
        return chance.happens(CODED) ? coded(catalogue) : generic(catalogue, chance);
    }

    private static World coded(Catalogue catalogue) {
        List<Bundle> bundles = CODED_BUNDLES.stream()
                .map(id -> catalogue.bundle(id, REGION).orElseThrow())
                .toList();
        return new World(bundles, Departments.atStart(), true);
    }

    /** Bundles of the whole catalogue, and whatever departments they need. */
    private static World generic(Catalogue catalogue, Chance chance) {
        List<Bundle> all = GenericServices.of(catalogue).bundles();
        List<Bundle> bundles = chance.someOf(
                chance.happens(PIVOT)
                        ? all.stream()
                                .filter(bundle -> bundle.pivot().isPresent())
                                .toList()
                        : all,
                1 + chance.below(MOST_BUNDLES));
        Set<String> ids = bundles.stream()
                .flatMap(bundle -> bundle.items().stream())
                .map(item -> item.department())
                .collect(Collectors.toCollection(TreeSet::new));
        GenericServices services = GenericServices.of(catalogue);
        Map<String, Department> departments = ids.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> GenericDepartment.atStart(services.at(id)),
                        (a, _) -> a,
                        java.util.TreeMap::new));
        return new World(bundles, departments, false);
    }

    Applications.Application application(Chance chance) {
        Bundle bundle = chance.oneOf(bundles);
        return coded ? Applications.any(bundle, departments.keySet(), chance) : GenericForms.any(bundle, chance);
    }

    /** Where a case of the bundle is filed. */
    static String region(Bundle bundle) {
        return bundle.region().equals(Bundle.NATIONAL) ? REGION : bundle.region();
    }

    BundleVersions versions() {
        return (id, region, version) -> find(id, version);
    }

    private Optional<Bundle> find(String id, int version) {
        return bundles.stream()
                .filter(bundle -> bundle.id().equals(id) && bundle.version() == version)
                .findFirst();
    }
}
