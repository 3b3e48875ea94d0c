package cn.onething.cli.api;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The suite's HTTP API.
 *
 * <p>Every method throws {@link Refused} when the suite answers with a problem, and {@link CommandFailed} when it does
 * not answer.
 */
public final class SuiteApi {
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

    /** @param base of the gateway, or of a service for its own operations */
    public SuiteApi(URI base) {
        this.base = base;
    }

    /** @param idempotencyKey makes a repeated submit harmless */
    public CaseView submit(byte[] request, @Nullable String idempotencyKey) {
        HttpRequest.Builder builder = request("/api/cases")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(request));
        if (idempotencyKey != null) {
            builder.header("Idempotency-Key", idempotencyKey);
        }
        return ask(builder.timeout(ANSWER).build(), CaseView.class);
    }

    public CaseView find(String caseNumber) {
        return ask(request("/api/cases/" + segment(caseNumber)).timeout(ANSWER).build(), CaseView.class);
    }

    /** A department's register entry and its history; empty when the department does not know the company. */
    public Optional<JsonNode> company(String department, String creditCode) {
        return entry("/api/departments/" + segment(department) + "/companies/" + inPath(creditCode));
    }

    /**
     * A record of any of a department's registers, and its history; empty when there is none.
     *
     * @param register which one, where a department has several; null for the first that has the key
     */
    public Optional<JsonNode> record(String department, String key, @Nullable String register) {
        String path = "/api/departments/" + segment(department) + "/records/" + inPath(key);
        try {
            return entry(register == null ? path : path + "?register=" + segment(register));
        } catch (Refused refused) {
            if (register == null
                    && refused.problem().status() == 404
                    && refused.problem().isForeign()) {
                return company(department, key); // a department with nothing but companies
            }
            throw refused;
        }
    }

    private Optional<JsonNode> entry(String path) {
        try {
            return Optional.of(ask(request(path).timeout(ANSWER).build(), JsonNode.class));
        } catch (Refused refused) {
            Problem problem = refused.problem();
            if (problem.status() == 404
                    && !problem.isForeign()
                    && !problem.kind().equals("no-such-department")) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * What waits for the officers of a department because of one case.
     *
     * @param login an officer's token
     */
    public List<OfficerTask> tasks(String department, String caseNumber, String login) {
        String path = "/api/departments/" + segment(department) + "/tasks?case=" + segment(caseNumber);
        HttpRequest request = request(path)
                .header("Authorization", "Bearer " + login)
                .timeout(ANSWER)
                .build();
        return ask(request, OfficerTask.Page.class).tasks();
    }

    /**
     * An officer's act. A problem with status 409 means that it does not fit the task.
     *
     * @param act as in the API: {@code accept}, {@code grant}, …
     * @param login the officer's token
     * @return the task after it
     */
    public OfficerTask act(String department, OfficerTask task, String act, Object body, String login) {
        String path = "/api/departments/" + segment(department) + "/tasks/" + segment(task.caseNumber()) + "/"
                + inPath(task.item()) + "/" + task.attempt() + "/" + segment(act);
        HttpRequest request =
                posting(path, body).header("Authorization", "Bearer " + login).build();
        return ask(request, OfficerTask.class);
    }

    /** The applicant's answer to what departments have asked for. */
    public CaseView correct(String caseNumber, Object body) {
        return ask(post("/api/cases/" + segment(caseNumber) + "/corrections", body), CaseView.class);
    }

    /**
     * Uploads a paper.
     *
     * @return the ticket that names it in an application or a correction
     */
    public String upload(byte[] paper) {
        HttpRequest request = request("/api/papers")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(paper))
                .timeout(ANSWER)
                .build();
        return ask(request, JsonNode.class).path("ticket").asString();
    }

    /**
     * Destroys a person's key, at the orchestrator's own port.
     *
     * @param wanted caseNumber, by, why
     */
    public JsonNode erase(Map<String, String> wanted, boolean dryRun) {
        return ask(post("/operations/erasures?dryRun=" + dryRun, wanted), JsonNode.class);
    }

    /**
     * Publishes definitions, or tells what that would bring.
     *
     * @param wanted by, why, files
     */
    public JsonNode publish(Map<String, Object> wanted, boolean dryRun) {
        return ask(post("/operations/catalogue?dryRun=" + dryRun, wanted), JsonNode.class);
    }

    private HttpRequest post(String path, Object body) {
        return posting(path, body).build();
    }

    private HttpRequest.Builder posting(String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .timeout(ANSWER);
    }

    /**
     * The live stream of a case, line by line, from after the given revision. The stream must be closed.
     *
     * @throws IOException when the connection cannot be made now
     */
    Stream<String> events(String caseNumber, String lastEventId) throws IOException {
        HttpRequest request = request("/api/cases/" + segment(caseNumber) + "/events")
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .build();
        return lines(request);
    }

    /** NDJSON, line by line as it arrives. The stream must be closed. */
    public Stream<String> lines(String path) {
        try {
            return lines(request(path).build());
        } catch (IOException e) {
            throw away(e);
        }
    }

    /**
     * An operation that answers in NDJSON: a line for each thing done, as it is done, then one about the whole, which has
     * {@code ok}.
     *
     * @param contentType of the body
     * @param each told of each line but the last
     * @return the last line
     */
    public JsonNode operate(String path, byte[] body, String contentType, Consumer<JsonNode> each) {
        HttpRequest request = request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
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

    private Stream<String> lines(HttpRequest request) throws IOException {
        HttpResponse<Stream<String>> response = send(request, BodyHandlers.ofLines());
        if (response.statusCode() == 200) {
            return response.body();
        }
        try (Stream<String> body = response.body()) {
            throw new Refused(problem(
                    response.statusCode(), String.join("\n", body.toList()).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private <T> T ask(HttpRequest request, Class<T> type) {
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

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    /** A key may be any text, an address say. */
    private static String inPath(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String segment(String text) {
        if (!text.matches("[A-Za-z0-9-]{1,64}")) {
            throw new CommandFailed(
                    ExitCode.WRONG_INPUT,
                    "编号只含字母和数字：\"%s\"。A number or code has letters and digits only: \"%s\".".formatted(text, text));
        }
        return text;
    }
}
