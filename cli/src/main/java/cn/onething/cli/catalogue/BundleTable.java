package cn.onething.cli.catalogue;

import cn.onething.catalogue.Bundle;
import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.Item;
import cn.onething.catalogue.Status;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The definitions as a Markdown page: docs/bundles.md. */
final class BundleTable {
    private static final Comparator<Bundle> BY_LIST_THEN_NAME = Comparator.comparing(
                    (Bundle bundle) -> bundle.frame().batch().orElse("~"))
            .thenComparing(Bundle::id)
            .thenComparing(Bundle::region)
            .thenComparing(Bundle::version);

    private BundleTable() {}

    static String of(Catalogue catalogue) {
        List<Bundle> bundles =
                catalogue.definitions().stream().sorted(BY_LIST_THEN_NAME).toList();
        StringBuilder page = new StringBuilder("""
                # Bundles 一件事清单

                Made by `./onething catalogue list --markdown > docs/bundles.md`; a test fails while it is stale. “open” = cases can be
                filed; “prepared” = written and checked, but a department that it needs is not there yet
                (`./onething catalogue check` says which). Days are working days after acceptance, promised / by law; ○ = ticked by the
                applicant, ◇ = by a condition. What is (assumed) or (recalled) is marked in the definition files.

                """);
        page.append("%d definitions, %d items, %d departments.%n"
                .formatted(
                        bundles.size(),
                        bundles.stream()
                                .mapToInt(bundle -> bundle.items().size())
                                .sum(),
                        bundles.stream()
                                .flatMap(bundle -> bundle.items().stream())
                                .map(Item::department)
                                .distinct()
                                .count()));
        overview(page, bundles);
        bundles.forEach(bundle -> items(page, bundle, catalogue));
        return page.toString();
    }

    private static void overview(StringBuilder page, Collection<Bundle> bundles) {
        page.append("\n| list | bundle | | region | version | status | items | departments | limit |\n");
        page.append("|---|---|---|---|---|---|---|---|---|\n");
        for (Bundle bundle : bundles) {
            page.append("| %s | [%s](#%s) | %s %s | %s | %d | %s | %d | %d | %s |%n"
                    .formatted(
                            bundle.frame().batch().orElse(""),
                            bundle.id(),
                            anchor(bundle),
                            bundle.name().zh(),
                            bundle.name().en(),
                            place(bundle),
                            bundle.version(),
                            bundle.frame().status() == Status.OPEN ? "**open**" : "prepared",
                            bundle.items().size(),
                            bundle.items().stream()
                                    .map(Item::department)
                                    .distinct()
                                    .count(),
                            bundle.frame().limit().isPresent()
                                    ? Integer.toString(bundle.frame().limit().getAsInt())
                                    : ""));
        }
    }

    private static void items(StringBuilder page, Bundle bundle, Catalogue catalogue) {
        page.append("%n<a id=\"%s\"></a>%n## %s %s (%s, version %d)%n%n"
                .formatted(anchor(bundle), bundle.name().zh(), bundle.name().en(), place(bundle), bundle.version()));
        page.append("| item | | department | days | after | undo |\n|---|---|---|---|---|---|\n");
        for (Item item : bundle.items()) {
            page.append("| `%s`%s | %s %s | %s | %d / %d | %s | %s |%n"
                    .formatted(
                            item.id(),
                            mark(item),
                            item.name().zh(),
                            item.name().en(),
                            catalogue.department(item.department()).name().zh(),
                            item.promisedDays(),
                            item.legalDays(),
                            item.waitsFor().stream().map(id -> "`" + id + "`").collect(Collectors.joining(", ")),
                            item.undo()));
        }
    }

    private static String mark(Item item) {
        return switch (item.choice()) {
            case MANDATORY -> "";
            case OPTIONAL -> " ○";
            case CONDITIONAL -> " ◇";
        };
    }

    private static String place(Bundle bundle) {
        return bundle.region().equals(Bundle.NATIONAL) ? "全国 national" : bundle.region();
    }

    private static String anchor(Bundle bundle) {
        return bundle.id() + "-" + bundle.region() + "-" + bundle.version();
    }
}
