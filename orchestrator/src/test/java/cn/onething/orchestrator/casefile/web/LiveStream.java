package cn.onething.orchestrator.casefile.web;

import cn.onething.orchestrator.Client;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page that shows the live stream of a case. */
final class LiveStream implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Event END = new Event(-1, JsonMapper.shared().createObjectNode());

    private final InputStream body;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final List<Integer> seen = new ArrayList<>();

    record Event(int id, JsonNode json) {}

    private LiveStream(InputStream body) {
        this.body = body;
        Thread.startVirtualThread(this::read);
    }

    static LiveStream open(Client client, String number, int lastEventId) {
        var request = client.request("/api/cases/" + number + "/events", "Last-Event-ID", Integer.toString(lastEventId))
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofInputStream());
            if (!response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
                throw new AssertionError("no event stream, but " + response.statusCode());
            }
            return new LiveStream(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            int id = 0;
            String type = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Integer.parseInt(line.substring(4));
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ") && type.equals("case.changed")) {
                    events.add(new Event(id, JsonMapper.shared().readTree(line.substring(6))));
                }
            }
        } catch (IOException e) {
            // closed by the test
        }
        events.add(END);
    }

    /** Fails when none comes in time, or the stream has ended. */
    Event next(Duration atMost) {
        try {
            Event event = events.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (event == null || event == END) {
                throw new AssertionError(event == null ? "no event within " + atMost : "the stream has ended");
            }
            seen.add(event.id());
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return the ids of all events so far, up to the one that was waited for */
    List<Integer> until(Predicate<Event> wanted) {
        while (!wanted.test(next(Duration.ofSeconds(10)))) {
            // go on
        }
        return List.copyOf(seen);
    }

    boolean ends(Duration atMost) {
        try {
            return events.poll(atMost.toMillis(), TimeUnit.MILLISECONDS) == END;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
