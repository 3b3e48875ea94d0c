package cn.onething.cli.stack;

import cn.onething.cli.Session;
import cn.onething.cli.Settings;
import cn.onething.cli.terminal.Progress;
import cn.onething.cli.terminal.Terminal;
import cn.onething.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Makes later starts faster: every service is started once, against servers of its own that are thrown away, and the JVM
 * keeps what it learnt. The launcher does this after a build. Without it everything works, and starts slower.
 */
@Command(
        name = "prepare",
        description = {"构建后预热一次，使以后启动更快", "Once after a build: make later starts faster"})
public final class PrepareCommand implements Callable<Integer> {
    private static final int AT_ONCE = 2;

    private final Session session;

    public PrepareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        Path log = session.settings().root().resolve("cli/target/prepare.log");
        List<Trainee> untrained = ServiceSpec.all().stream()
                .map(spec -> {
                    Application application =
                            Application.of(spec, session.settings().root());
                    return new Trainee(application, application.unpacked(log));
                })
                .filter(trainee -> !Application.isTrained(trainee.folder()))
                .toList();
        if (!untrained.isEmpty()) {
            train(untrained, terminal, log);
        }
        return 0;
    }

    private record Trainee(Application application, Path folder) {}

    private void train(List<Trainee> untrained, Terminal terminal, Path log) {
        Path home = temporary();
        Settings settings = session.settings();
        Stack stack = new Stack(new Settings(settings.root(), home, freeBase(), "127.0.0.1", Optional.empty()));
        try (Progress progress = Progress.start(terminal, "预热 preparing", untrained.size())) {
            Together.each(stack.servers(), server -> {
                server.start();
                return server;
            });
            AtomicInteger count = new AtomicInteger();
            Together.each(untrained, AT_ONCE, trainee -> {
                ServiceSpec spec = trainee.application().spec();
                progress.say(spec.name());
                if (!trainee.application()
                        .train(
                                trainee.folder(),
                                stack.environment().of(spec),
                                spec.port(stack.settings().portBase()),
                                log)) {
                    progress.note(
                            "预热未成，仅影响启动速度 not prepared, it only starts slower: " + spec.name() + " (" + log + ")");
                }
                progress.to(count.incrementAndGet());
                return spec.name();
            });
        } finally {
            stack.servers().forEach(Member::stop);
            delete(home);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("onething-prepare");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A base whose ports are probably all free; a clash shows as a failed training of one service. */
    private static int freeBase() {
        return Math.min(Ports.free(), 65_000);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
