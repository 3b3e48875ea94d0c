package cn.onething.cli.stack;

import cn.onething.cli.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the services' logs. */
@Command(
        name = "logs",
        description = {"查看日志", "Show logs"})
public final class LogsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "SERVICE",
            description = {"服务名（不写则全部）", "Names; without any, all"})
    private List<String> names = List.of();

    @Option(
            names = {"-f", "--follow"},
            description = {"持续显示新日志", "Go on with what is written from now on"})
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = {"每个服务的末尾行数（默认 50）", "Lines from the end of each (default 50)"})
    private int lines = 50;

    public LogsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Member> members = new Stack(session.settings()).members(names);
        Map<String, Long> positions = new HashMap<>();
        for (Member member : members) {
            LogFile log = new LogFile(member.log());
            positions.put(member.name(), log.size());
            log.tail(lines, 0).forEach(line -> print(member, line, members.size()));
        }
        while (follow && !session.terminal().out().checkError()) {
            for (Member member : members) {
                positions.merge(member.name(), 0L, (from, _) -> more(member, from, members.size()));
            }
            Thread.sleep(200);
        }
        return 0;
    }

    /** Prints the whole lines written since; gives the new position. A file that was put aside starts again at 0. */
    private long more(Member member, long from, int shown) {
        LogFile log = new LogFile(member.log());
        long start = log.size() < from ? 0 : from;
        String text = log.text(start, log.size());
        int end = text.lastIndexOf('\n') + 1;
        text.substring(0, end).lines().forEach(line -> print(member, line, shown));
        return start + text.substring(0, end).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    private void print(Member member, String line, int shown) {
        session.terminal().print(shown == 1 ? line : "%-18s | %s".formatted(member.name(), line));
    }
}
