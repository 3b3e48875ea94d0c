package cn.onething.cli.stack;

import cn.onething.cli.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops everything. */
@Command(
        name = "down",
        description = {"停止本机全套服务，数据保留", "Stop the suite on this machine; its data stay"})
public final class DownCommand implements Callable<Integer> {
    private final Session session;

    public DownCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        int stopped = new StackStop(new Stack(session.settings()), session.terminal()).run(List.of());
        session.terminal().print(stopped == 0 ? "没有在运行的服务 nothing was running" : "已停止 stopped: " + stopped);
        return 0;
    }
}
