package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** One of our services, as a process of its own that outlives this command. */
final class Service implements Member {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final ServiceSpec spec;
    private final Settings settings;
    private final ServiceEnvironment environment;
    private final Readiness readiness;

    Service(ServiceSpec spec, Settings settings, ServiceEnvironment environment, Readiness readiness) {
        this.spec = spec;
        this.settings = settings;
        this.environment = environment;
        this.readiness = readiness;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public int port() {
        return spec.port(settings.portBase());
    }

    @Override
    public String url() {
        return "http://localhost:" + port();
    }

    @Override
    public Path log() {
        return settings.home().resolve("logs").resolve(name() + ".log");
    }

    private Path note() {
        return settings.home().resolve("run").resolve(name() + ".json");
    }

    @Override
    public Optional<Running> running() {
        return process().map(process -> new Running(process.pid()));
    }

    private Optional<ProcessHandle> process() {
        return ProcessNote.read(note()).flatMap(ProcessNote::process);
    }

    @Override
    public boolean isReady() {
        return process().isPresent() && readiness.of(port());
    }

    @Override
    public void start() {
        LogFile log = new LogFile(log());
        Optional<ProcessHandle> already = process();
        long logged = already.isPresent() ? 0 : log.size();
        awaitReady(already.orElseGet(this::launch), log, logged);
    }

    private ProcessHandle launch() {
        PortOwner.requireFree(name(), port());
        LogFile log = new LogFile(log());
        log.rotate();
        Application application = Application.of(spec, settings.root());
        Path folder = application.unpacked(log());
        List<String> command = application.command(folder, application.cacheOptions(folder));
        ProcessHandle process = Programs.detach(command, environment.of(spec), settings.home(), log());
        ProcessNote.of(process, folder.resolve("app.jar")).write(note());
        return process;
    }

    private void awaitReady(ProcessHandle process, LogFile log, long logged) {
        switch (readiness.await(port(), process, START_LIMIT)) {
            case READY -> {}
            case ENDED -> throw failed("启动后退出", "ended while it started", log, logged);
            case TOO_LONG -> throw failed("三分钟内未就绪", "was not ready within three minutes", log, logged);
        }
    }

    private CommandFailed failed(String zh, String en, LogFile log, long logged) {
        return new CommandFailed(
                ExitCode.FAILED,
                "%s %s。%s %s. %s:%n%s"
                        .formatted(
                                name(),
                                zh,
                                name(),
                                en,
                                log.path(),
                                String.join("\n", log.tail(20, Math.min(logged, log.size())))));
    }

    @Override
    public void stop() {
        process().ifPresent(process -> {
            process.destroy();
            try {
                process.onExit()
                        .orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
                        .join();
            } catch (CompletionException _) {
                kill(); // safe at any moment, by design
            }
        });
    }

    @Override
    public void kill() {
        process().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }
}
