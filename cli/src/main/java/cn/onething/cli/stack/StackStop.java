package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.terminal.Progress;
import cn.onething.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Stops what runs: first the services, then the servers that they need. */
final class StackStop {
    private final Stack stack;
    private final Terminal terminal;

    StackStop(Stack stack, Terminal terminal) {
        this.stack = stack;
        this.terminal = terminal;
    }

    /** @return how many were stopped */
    int run(List<String> names) {
        List<Member> running = stack.members(names).stream()
                .filter(member -> member.running().isPresent())
                .toList();
        if (running.isEmpty()) {
            return 0;
        }
        try (HomeLock _ = HomeLock.take(stack.settings().home(), () -> {});
                Progress progress = Progress.start(terminal, "停止 stopping", running.size())) {
            AtomicInteger count = new AtomicInteger();
            stop(running.stream().filter(stack.services()::contains).toList(), progress, count);
            stop(running.stream().filter(stack.servers()::contains).toList(), progress, count);
        }
        return running.size();
    }

    /** Erases what the servers keep, so that the next start begins with nothing. Everything has to be stopped. */
    void eraseData() {
        try (HomeLock _ = HomeLock.take(stack.settings().home(), () -> {})) {
            if (stack.members().stream().anyMatch(member -> member.running().isPresent())) {
                throw new CommandFailed(ExitCode.FAILED, "仍有服务在运行，数据未删除 something still runs, nothing was erased");
            }
            for (Member server : stack.servers()) {
                Disk.erase(stack.settings().home().resolve(server.name()));
            }
        }
    }

    private static void stop(List<Member> members, Progress progress, AtomicInteger count) {
        Together.each(members, member -> {
            member.stop();
            progress.to(count.incrementAndGet());
            return member;
        });
    }
}
