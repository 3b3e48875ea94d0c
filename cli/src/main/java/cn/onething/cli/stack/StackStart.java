package cn.onething.cli.stack;

import cn.onething.cli.terminal.Progress;
import cn.onething.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts what does not run: first the servers, then the services, which need them. */
public final class StackStart {
    private final Stack stack;
    private final Terminal terminal;

    public StackStart(Stack stack, Terminal terminal) {
        this.stack = stack;
        this.terminal = terminal;
    }

    /** Returns when every named member is ready; without names, when all are. */
    public void run(List<String> names) {
        List<Member> wanted = stack.members(names);
        try (HomeLock _ = lock()) {
            List<Member> missing =
                    Together.each(wanted, member -> member.isReady() ? List.<Member>of() : List.of(member)).stream()
                            .flatMap(List::stream)
                            .toList();
            if (missing.isEmpty()) {
                return;
            }
            missing.forEach(member -> stack.settings().folders().environmentOf(member.name()));
            Disk.require(stack.settings().home(), Disk.SMALLEST, "");
            try (Progress progress = Progress.start(terminal, "启动 starting", missing.size())) {
                Ready ready = new Ready(progress, new AtomicInteger(), new ConcurrentSkipListSet<>());
                start(missing.stream().filter(stack.servers()::contains).toList(), ready);
                start(missing.stream().filter(stack.services()::contains).toList(), ready);
                missing.forEach(member -> source(member.name()).ifPresent(progress::note));
            }
        }
    }

    /** Which files a service was started with: a terminal without the setting starts it with those that are shipped. */
    private Optional<String> source(String service) {
        String folder =
                stack.settings().folders().of(service).map(Path::toString).orElse("随套件 as shipped");
        return switch (service) {
            case "orchestrator" -> Optional.of("  目录 catalogue        " + folder);
            case "configured" -> Optional.of("  部门文件 departments  " + folder);
            default -> Optional.empty();
        };
    }

    /** All at once: a start waits as often as it computes, so taking turns on two cores was slower. */
    private static void start(List<Member> members, Ready ready) {
        Together.each(members, member -> {
            long begin = System.nanoTime();
            ready.starting(member);
            member.start();
            ready.done(member, (System.nanoTime() - begin) / 1e9);
            return member;
        });
    }

    private HomeLock lock() {
        return HomeLock.take(
                stack.settings().home(),
                () -> terminal.tell("另一个 onething 命令正在启停服务，请稍候 another onething command is at work here, waiting"));
    }

    private record Ready(Progress progress, AtomicInteger count, Set<String> underWay) {

        void starting(Member member) {
            underWay.add(member.name());
            progress.say(String.join(" ", underWay));
        }

        void done(Member member, double seconds) {
            underWay.remove(member.name());
            progress.note("  就绪 ready  %-20s %-28s %5.1f s".formatted(member.name(), member.url(), seconds));
            progress.say(String.join(" ", underWay));
            progress.to(count.incrementAndGet());
        }
    }
}
