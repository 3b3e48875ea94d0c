package cn.onething.cli.catalogue;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.terminal.Cell;
import cn.onething.cli.terminal.Table;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the definitions. */
@Command(
        name = "list",
        description = {"列出一件事", "List the bundles"})
public final class ListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private CatalogueChoice choice = new CatalogueChoice();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--markdown",
            description = {"输出为 Markdown 页面（docs/bundles.md）", "As a Markdown page (docs/bundles.md)"})
    private boolean markdown;

    public ListCommand(Session session) {
        this.session = session;
    }

    private record Row(
            String bundle, String region, int version, String zh, String en, String lead, List<ItemRow> items) {}

    private record ItemRow(String item, String department, boolean offered) {}

    @Override
    public Integer call() {
        Catalogue catalogue = choice.load();
        if (markdown) {
            ExampleEnds ends = ExampleEnds.read(session.settings().root(), catalogue);
            session.terminal().print(BundleTable.of(catalogue, ends).stripTrailing());
            return 0;
        }
        Collection<Bundle> definitions = catalogue.definitions();
        if (output.json()) {
            session.terminal().json(definitions.stream().map(ListCommand::row).toList());
            return 0;
        }
        Table table =
                new Table("一件事 bundle", "名称 name", "地区 region", "版本 version", "对象 audience", "牵头 lead", "事项 items");
        for (Bundle bundle : definitions) {
            long offered =
                    bundle.items().stream().filter(item -> item.offered()).count();
            table.row(
                    Cell.of(bundle.id()),
                    Cell.of(bundle.name().zh(), bundle.name().en()),
                    Cell.of(bundle.region().equals(Bundle.NATIONAL) ? "全国 national" : bundle.region()),
                    Cell.of(Integer.toString(bundle.version())),
                    Cell.of(
                            bundle.audience().text().zh(),
                            bundle.audience().text().en()),
                    Cell.of(bundle.lead()),
                    Cell.of(items(bundle.items().size(), offered)));
        }
        session.terminal().print(table);
        return 0;
    }

    private static String items(int all, long offered) {
        return offered == all ? Integer.toString(all) : "%d（已开办 offered %d）".formatted(all, offered);
    }

    private static Row row(Bundle bundle) {
        return new Row(
                bundle.id(),
                bundle.region(),
                bundle.version(),
                bundle.name().zh(),
                bundle.name().en(),
                bundle.lead(),
                bundle.items().stream()
                        .map(item -> new ItemRow(item.id(), item.department(), item.offered()))
                        .toList());
    }
}
