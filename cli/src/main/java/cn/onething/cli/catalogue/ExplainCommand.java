package cn.onething.cli.catalogue;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.Explain;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.terminal.Cell;
import cn.onething.cli.terminal.Colour;
import cn.onething.cli.terminal.Table;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a definition as it holds in a region, with the origin of each value. */
@Command(
        name = "explain",
        description = {"逐项说明一件事在某地区的规定及出处", "Show what holds in a region, and which line of which file says so"})
public final class ExplainCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "BUNDLE",
            description = {"一件事的代号，见 catalogue list", "A bundle's id, as in catalogue list"})
    private String bundle = "";

    @Option(
            names = "--region",
            defaultValue = Bundle.NATIONAL,
            description = {"六位行政区划代码（默认全国）", "Six digits (default: national)"})
    private String region = Bundle.NATIONAL;

    @Mixin
    private CatalogueChoice choice = new CatalogueChoice();

    @Mixin
    private OutputOptions output = new OutputOptions();

    public ExplainCommand(Session session) {
        this.session = session;
    }

    private record LineJson(String path, String value, String file, int line) {}

    @Override
    public Integer call() {
        if (!region.matches("\\d{6}")) {
            throw new CommandFailed(ExitCode.WRONG_INPUT, "地区应为六位数字。A region has six digits, not \"" + region + "\".");
        }
        Catalogue catalogue = choice.load();
        List<Explain.Line> lines = Explain.lines(catalogue, bundle, region).orElseThrow(() -> unknown(catalogue));
        if (output.json()) {
            session.terminal()
                    .json(lines.stream()
                            .map(line -> new LineJson(
                                    line.path(),
                                    line.value(),
                                    line.origin().file(),
                                    line.origin().line()))
                            .toList());
            return 0;
        }
        Table table = new Table("项 what", "值 value", "出处 said by");
        lines.forEach(line -> table.row(
                Cell.of(line.path()),
                Cell.of(line.value()),
                new Cell(line.origin().toString(), Colour.FAINT)));
        session.terminal().print(table);
        return 0;
    }

    private CommandFailed unknown(Catalogue catalogue) {
        String known = catalogue.bundles().stream().map(Bundle::id).collect(Collectors.joining(", "));
        return new CommandFailed(
                ExitCode.WRONG_INPUT,
                "没有名为 %s 的一件事。No bundle is called %s; there are: %s".formatted(bundle, bundle, known));
    }
}
