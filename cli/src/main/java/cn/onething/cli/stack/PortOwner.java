package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port of this machine, as far as the kernel lets this user see it. */
final class PortOwner {
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** @throws CommandFailed naming the process that has the port */
    static void requireFree(String name, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of an earlier run may linger
            socket.bind(new InetSocketAddress(port), 1);
        } catch (IOException e) {
            String owner = find(port)
                    .map(p ->
                            " 占用者 by: pid " + p.pid() + " " + p.info().command().orElse("(其他用户 another user)"))
                    .orElse("");
            throw new CommandFailed(ExitCode.FAILED, """
                    %s 无法启动：端口 %d 已被占用。%s
                    %s cannot start: port %d is taken. 可换用 Other ports: ONETHING_PORT_BASE=18080 onething up""".formatted(name, port, owner, name, port), e);
        }
    }

    static Optional<ProcessHandle> find(int port) {
        List<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(PortOwner::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(f -> f.length > 9 && f[3].equals(LISTENING) && f[1].endsWith(":%04X".formatted(port)))
                .map(f -> "socket:[" + f[9] + "]")
                .toList();
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses().filter(p -> holds(p, sockets)).findFirst();
    }

    private static boolean holds(ProcessHandle process, List<String> sockets) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException | java.io.UncheckedIOException _) {
            return false; // it has just ended, or belongs to another user
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException _) {
            return Stream.empty(); // not Linux, or without IPv6
        }
    }
}
