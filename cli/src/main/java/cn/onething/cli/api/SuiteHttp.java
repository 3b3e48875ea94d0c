package cn.onething.cli.api;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests and answers of the suite, whatever they are about: JSON, lines, problems. */
final class SuiteHttp {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;

    SuiteHttp(URI base) {
        this.base = base;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    HttpRequest.Builder post(String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    /** @see SuiteApi#operate */
    JsonNode operate(String path, byte[] body, String contentType, Consumer<JsonNode> each) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body));
        try (Stream<String> lines = lines(request)) {
            Iterator<String> left = lines.iterator();
            while (left.hasNext()) {
                JsonNode line = JSON.readTree(left.next());
                if (line.has("ok")) {
                    return line;
                }
                each.accept(line);
            }
        } catch (UncheckedIOException | JacksonException e) {
            throw cutShort(e);
        } catch (IOException e) {
            throw away(e);
        }
        throw cutShort(new IllegalStateException("the answer ended without a result"));
    }

    private CommandFailed cutShort(Exception cause) {
        return new CommandFailed(
                ExitCode.FAILED,
                "%s 的回答中断；已完成的部分有效，请再运行一次。%s was cut short; what is done is done. Run it again.".formatted(base, base),
                cause);
    }

    Stream<String> lines(String path) {
        try {
            return lines(request(path));
        } catch (IOException e) {
            throw away(e);
        }
    }

    /**
     * A stream that is open as long as the other side likes. It must be closed.
     *
     * @throws IOException when the connection cannot be made now
     */
    Stream<String> lines(HttpRequest.Builder request) throws IOException {
        HttpResponse<Stream<String>> response = send(request.build(), BodyHandlers.ofLines());
        if (response.statusCode() == 200) {
            return response.body();
        }
        try (Stream<String> body = response.body()) {
            throw new Refused(problem(
                    response.statusCode(), String.join("\n", body.toList()).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The whole answer, within a minute. */
    <T> T ask(HttpRequest.Builder asked, Class<T> type) {
        HttpRequest request = asked.timeout(ANSWER).build();
        try {
            HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readAllBytes();
                if (response.statusCode() / 100 != 2) {
                    throw new Refused(problem(response.statusCode(), bytes));
                }
                return JSON.readValue(bytes, type);
            }
        } catch (IOException e) {
            throw away(e);
        } catch (JacksonException e) {
            throw new CommandFailed(
                    ExitCode.FAILED, "无法读懂 " + base + " 的回答。The answer of " + base + " cannot be read.", e);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return http.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "已中断。Interrupted.", e);
        }
    }

    private CommandFailed away(IOException e) {
        return new CommandFailed(
                ExitCode.FAILED,
                "无法连接 %s，可先运行 onething up 或 onething status。%s does not answer; see: onething up, onething status."
                        .formatted(base, base),
                e);
    }

    private static Problem problem(int status, byte[] body) {
        try {
            Problem problem = JSON.readValue(body, Problem.class);
            return new Problem(
                    problem.type(),
                    problem.title(),
                    status,
                    problem.detail(),
                    problem.correlationId(),
                    problem.errors());
        } catch (JacksonException | NullPointerException _) {
            return new Problem(null, null, status, null, null, null); // something in between answered, a proxy say
        }
    }
}
