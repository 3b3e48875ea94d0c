package cn.onething.cli.stack;

import cn.onething.cli.OutputOptions;
import cn.onething.cli.Session;
import cn.onething.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Starts the stack, or what is missing of it. */
@Command(
        name = "up",
        description = {"启动本机全套服务（已在运行的不动）", "Start the suite on this machine; what runs already is left alone"})
public final class UpCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "SERVICE",
            description = {"只启动这些服务", "Start these only"})
    private List<String> names = List.of();

    @Mixin
    private OutputOptions output = new OutputOptions();

    public UpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Stack stack = new Stack(session.settings());
        new StackStart(stack, session.terminal()).run(names);
        if (output.json()) {
            StatusCommand.print(session.terminal(), stack.status(), true);
        } else if (names.isEmpty()) {
            addresses(session.terminal());
        }
        return 0;
    }

    private void addresses(Terminal terminal) {
        String gateway = session.settings().gateway().toString();
        terminal.print("网关 gateway      " + gateway);
        terminal.print("接口文档 API       " + gateway + "/swagger-ui/index.html");
        terminal.print("数据与日志 home    " + session.settings().home());
        terminal.print("停止 stop         onething down");
    }
}
