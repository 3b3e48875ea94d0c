package cn.onething.cli.bench;

import cn.onething.benchmarks.BenchResult;
import cn.onething.cli.terminal.Cell;
import cn.onething.cli.terminal.Table;
import cn.onething.cli.terminal.Terminal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The result of a bench on the screen. */
final class BenchOutput {
    private BenchOutput() {}

    static void print(Terminal terminal, BenchResult result) {
        Table table = new Table("测量 measured", "值 value");
        row(table, "主题 bundle", result.bundle() + ", " + result.cases() + " 件 cases");
        row(table, "吞吐量 throughput", number("%.0f 件/秒 cases/s", result.casesPerSecond()));
        row(
                table,
                "上限程序 ceiling",
                number("%.0f 件/秒 cases/s", result.ceilingCasesPerSecond()) + "  "
                        + result.ceilingRuns().stream()
                                .map(run -> number("%.0f", run))
                                .toList());
        table.row(
                Cell.of("与上限之比 ratio to the ceiling"),
                new Cell(number("%.3f", result.ratio()), BenchCommand.colour(result.ratio())));
        row(table, "每件 CPU per case", number("%.3f ms", result.cpuSecondsPerCase() * 1000));
        row(table, "上限程序每件 CPU per case, ceiling", number("%.3f ms", result.ceilingCpuSecondsPerCase() * 1000));
        row(table, "时延 latency p50", beside("%.1f ms", result.p50Ms(), result.ceilingP50Ms()));
        row(table, "时延 latency p99", beside("%.1f ms", result.p99Ms(), result.ceilingP99Ms()));
        row(table, "该速率下占用核数 cores at that rate", beside("%.2f", result.coresAtRate(), result.ceilingCoresAtRate()));
        row(table, "空闲占用核数 cores when idle", number("%.2f", result.idleCores()));
        terminal.print(table);
        terminal.print("");
        terminal.print(services(result));
    }

    private static Table services(BenchResult result) {
        Table table = new Table("服务 service", "每件 CPU per case, ms", "常驻内存 resident, MiB");
        Map<String, Double> memory = new TreeMap<>(result.memoryMiB());
        memory.forEach((service, mebibytes) -> table.row(
                Cell.of(service),
                Cell.of(number("%.3f", cpuMillis(result, service))),
                Cell.of(number("%.0f", mebibytes))));
        double sum = memory.values().stream().mapToDouble(Double::doubleValue).sum();
        table.row(
                Cell.of("合计 all"),
                Cell.of(number("%.3f", result.cpuSecondsPerCase() * 1000)),
                Cell.of(number("%.0f", sum)));
        return table;
    }

    private static @Nullable Double cpuMillis(BenchResult result, String service) {
        Double seconds = result.cpuSecondsPerCaseByService().get(service);
        return seconds == null ? null : seconds * 1000;
    }

    private static void row(Table table, String name, String value) {
        table.row(Cell.of(name), Cell.of(value));
    }

    private static String beside(String format, @Nullable Double measured, @Nullable Double ceiling) {
        return number(format, measured) + "  (上限程序 ceiling " + number(format, ceiling) + ")";
    }

    private static String number(String format, @Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, format, value);
    }
}
