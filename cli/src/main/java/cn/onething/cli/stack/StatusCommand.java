package cn.onething.cli.stack;

import cn.onething.cli.ExitCode;
import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.terminal.Cell;
import cn.onething.cli.terminal.Colour;
import cn.onething.cli.terminal.Table;
import cn.onething.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what runs. */
@Command(
        name = "status",
        description = {"查看各服务是否就绪", "Show what runs and whether it is ready"})
public final class StatusCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private OutputOptions output = new OutputOptions();

    public StatusCommand(Session session) {
        this.session = session;
    }

    private record StatusJson(boolean ready, List<Stack.Status> services) {}

    @Override
    public Integer call() {
        List<Stack.Status> all = new Stack(session.settings()).status();
        print(session.terminal(), all, output.json());
        return all.stream().allMatch(Stack.Status::ready) ? 0 : ExitCode.FAILED.code();
    }

    static void print(Terminal terminal, List<Stack.Status> all, boolean json) {
        if (json) {
            terminal.json(new StatusJson(all.stream().allMatch(Stack.Status::ready), all));
            return;
        }
        Table table = new Table("服务 service", "进程 pid", "地址 url", "状态 state");
        for (Stack.Status one : all) {
            table.row(
                    Cell.of(one.name()),
                    Cell.of(one.pid() == null ? "-" : Long.toString(one.pid())),
                    Cell.of(one.url()),
                    state(one));
        }
        terminal.print(table);
    }

    private static Cell state(Stack.Status one) {
        if (one.ready()) {
            return new Cell("就绪 ready", Colour.GOOD);
        }
        return one.pid() == null ? new Cell("未运行 down", Colour.BAD) : new Cell("未就绪 not ready", Colour.WAITING);
    }
}
