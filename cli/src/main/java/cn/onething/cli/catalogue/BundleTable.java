package cn.onething.cli.catalogue;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Status;
import cn.onething.catalogue.bundle.Window;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private BundleTable() {}

    static String of(Catalogue catalogue, ExampleEnds ends) {
        List<Bundle> bundles =
                catalogue.definitions().stream().sorted(BY_LIST_THEN_NAME).toList();
        StringBuilder page = new StringBuilder("""
                # Bundles 一件事清单

                Made by `./onething catalogue list --markdown > docs/bundles.md`; a test fails while it is stale. “open” = cases can be
                filed; “prepared” = written and checked, but a department that it needs is not there yet
                (`./onething catalogue check` says which). Days are working days after acceptance, promised / by law; ○ = ticked by the
                applicant, ◇ = by a condition. What is (assumed) or (recalled) is marked in the definition files. End state = how the
                case ends that `./onething submit EXAMPLE --officers auto` files, kept in `examples/expected/ends.json`: the rules are
                tested against it, and the whole suite in the profile `slow`. Days behind an example: it can be filed between them
                only, and is refused on all others (422, `out-of-season`).

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
        overview(page, bundles, ends);
        bundles.forEach(bundle -> items(page, bundle, catalogue));
        return page.toString();
    }

    private static void overview(StringBuilder page, Collection<Bundle> bundles, ExampleEnds ends) {
        page.append("\n| list | bundle | | region | version | status | items | departments | limit | end state |\n");
        page.append("|---|---|---|---|---|---|---|---|---|---|\n");
        for (Bundle bundle : bundles) {
            page.append("| %s | [%s](#%s) | %s %s | %s | %d | %s | %d | %d | %s | %s |%n"
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
                                    : "",
                            ends(bundle, ends)));
        }
    }

    /** How its examples end, and when they can be filed. */
    private static String ends(Bundle bundle, ExampleEnds ends) {
        String season = bundle.frame().window().map(BundleTable::season).orElse("");
        return ends.of(bundle).stream()
                .map(example -> "[%s](../examples/%s.json)%s %s"
                        .formatted(example.name(), example.name(), season, example.end()))
                .collect(Collectors.joining("<br>"));
    }

    private static String season(Window window) {
        return switch (window) {
            case Window.Yearly(MonthDay from, MonthDay to) -> " (%s–%s)".formatted(DAY.format(from), DAY.format(to));
            case Window.Dated(LocalDate from, LocalDate to) -> " (%s–%s)".formatted(from, to);
        };
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
