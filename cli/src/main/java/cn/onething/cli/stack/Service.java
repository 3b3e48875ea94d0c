package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final ServiceSpec spec;
    private final Settings settings;
    private final ServiceEnvironment environment;
    private final HttpClient http;

    Service(ServiceSpec spec, Settings settings, ServiceEnvironment environment, HttpClient http) {
        this.spec = spec;
        this.settings = settings;
        this.environment = environment;
        this.http = http;
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
        return process().isPresent() && answersReady();
    }

    private boolean answersReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "已中断。Interrupted.", e);
        }
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
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!answersReady()) {
            if (!process.isAlive()) {
                throw failed("启动后退出", "ended while it started", log, logged);
            }
            if (System.nanoTime() > end) {
                throw failed("三分钟内未就绪", "was not ready within three minutes", log, logged);
            }
            pause();
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

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "已中断。Interrupted.", e);
        }
    }
}
