package cn.onething.cli.stack;

import cn.onething.cli.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stops some services in order. */
@Command(
        name = "stop",
        description = {"停止个别服务", "Stop some services"})
public final class StopCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "SERVICE",
            description = {"服务名，见 onething status", "Names as in onething status"})
    private List<String> names = List.of();

    public StopCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new StackStop(new Stack(session.settings()), session.terminal()).run(names);
        return 0;
    }
}
