package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the services of this machine whether they do their work. */
final class Readiness {
    /** While seven services start on two cores, each question takes time from what it asks for. */
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** Whether the service on that port is ready now. */
    boolean of(int port) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** How it ended. */
    enum Waited {
        READY,
        ENDED,
        TOO_LONG
    }

    /** Waits until the service is ready, or its process ends, or the time is over. */
    Waited await(int port, ProcessHandle process, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!of(port)) {
            if (!process.isAlive()) {
                return Waited.ENDED;
            }
            if (System.nanoTime() > end) {
                return Waited.TOO_LONG;
            }
            pause();
        }
        return Waited.READY;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static CommandFailed interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new CommandFailed(ExitCode.FAILED, "已中断。Interrupted.", e);
    }
}
