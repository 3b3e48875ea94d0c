package cn.onething.cli.api;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.events.CaseChanged;
import cn.onething.events.MessageJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Follows a case until it ends. A broken connection is made again, and goes on after the last change that was seen, so
 * that no change is missed or told twice.
 */
public final class CaseStream {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SuiteApi api;
    private final String caseNumber;
    private String lastEventId = "0";
    private long lastHeard = System.nanoTime();

    public CaseStream(SuiteApi api, String caseNumber) {
        this.api = api;
        this.caseNumber = caseNumber;
    }

    /**
     * Returns after the change that ended the case.
     *
     * @param changes gets every change once, in order
     * @param interruptions is told why a connection was lost, once for each
     * @throws CommandFailed when the suite stays away for five minutes
     */
    public void follow(Consumer<CaseChanged> changes, Consumer<String> interruptions) {
        while (true) {
            try {
                if (readToEnd(changes)) {
                    return;
                }
            } catch (IOException | UncheckedIOException e) {
                interrupted(e, interruptions);
            } catch (Refused refused) {
                if (refused.exitCode() == ExitCode.WRONG_INPUT) {
                    throw refused;
                }
                interrupted(refused, interruptions);
            }
            pause();
        }
    }

    /** @return whether the case has ended; false when only this connection has */
    private boolean readToEnd(Consumer<CaseChanged> changes) throws IOException {
        try (Stream<String> lines = api.events(caseNumber, lastEventId)) {
            ServerSentEvents events = new ServerSentEvents(lastEventId);
            for (Iterator<String> all = lines.iterator(); all.hasNext(); ) {
                Optional<ServerSentEvents.Event> event = events.line(all.next());
                lastHeard = System.nanoTime();
                if (event.isPresent() && event.get().type().equals("case.changed")) {
                    lastEventId = event.get().id();
                    CaseChanged change =
                            MessageJson.read(event.get().data().getBytes(StandardCharsets.UTF_8), CaseChanged.class);
                    changes.accept(change);
                    if (CaseView.isEnd(change.status())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void interrupted(Exception e, Consumer<String> interruptions) {
        if (System.nanoTime() - lastHeard > PATIENCE.toNanos()) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "连接中断已达五分钟；办件仍在办理，可稍后用 onething watch 查看。No connection for five minutes; the case goes on, see: onething watch "
                            + caseNumber,
                    e);
        }
        interruptions.accept(String.valueOf(e.getMessage()));
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
