package cn.onething.cli.stack;

import cn.onething.cli.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops everything. */
@Command(
        name = "down",
        description = {"停止本机全套服务，数据默认保留", "Stop the suite on this machine; its data stay unless told otherwise"})
public final class DownCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--erase",
            description = {"同时删除本机全部办件与登记数据", "Also erase all cases and registers on this machine"})
    private boolean erase;

    public DownCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        StackStop stop = new StackStop(new Stack(session.settings()), session.terminal());
        int stopped = stop.run(List.of());
        session.terminal().print(stopped == 0 ? "没有在运行的服务 nothing was running" : "已停止 stopped: " + stopped);
        if (erase) {
            stop.eraseData();
            session.terminal().print("数据已删除 data erased");
        }
        return 0;
    }
}
