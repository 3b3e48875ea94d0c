package cn.onething.cli.api;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The suite's HTTP API.
 *
 * <p>Every method throws {@link Refused} when the suite answers with a problem, and {@link CommandFailed} when it does
 * not answer.
 */
public final class SuiteApi {
    private final SuiteHttp http;

    /** @param base of the gateway, or of a service for its own operations */
    public SuiteApi(URI base) {
        http = new SuiteHttp(base);
    }

    /** @param idempotencyKey makes a repeated submit harmless */
    public CaseView submit(byte[] request, @Nullable String idempotencyKey) {
        HttpRequest.Builder builder = http.request("/api/cases")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(request));
        if (idempotencyKey != null) {
            builder.header("Idempotency-Key", idempotencyKey);
        }
        return http.ask(builder, CaseView.class);
    }

    public CaseView find(String caseNumber) {
        return http.ask(http.request("/api/cases/" + segment(caseNumber)), CaseView.class);
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
            return Optional.of(http.ask(http.request(path), JsonNode.class));
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
        HttpRequest.Builder request = http.request(path).header("Authorization", "Bearer " + login);
        return http.ask(request, OfficerTask.Page.class).tasks();
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
        HttpRequest.Builder request = http.post(path, body).header("Authorization", "Bearer " + login);
        return http.ask(request, OfficerTask.class);
    }

    /** The applicant's answer to what departments have asked for. */
    public CaseView correct(String caseNumber, Object body) {
        return http.ask(http.post("/api/cases/" + segment(caseNumber) + "/corrections", body), CaseView.class);
    }

    /**
     * Uploads a paper.
     *
     * @return the ticket that names it in an application or a correction
     */
    public String upload(byte[] paper) {
        HttpRequest.Builder request = http.request("/api/papers")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(paper));
        return http.ask(request, JsonNode.class).path("ticket").asString();
    }

    /**
     * Destroys a person's key, at the orchestrator's own port.
     *
     * @param wanted caseNumber, by, why
     */
    public JsonNode erase(Map<String, String> wanted, boolean dryRun) {
        return http.ask(http.post("/operations/erasures?dryRun=" + dryRun, wanted), JsonNode.class);
    }

    /**
     * Publishes definitions, or tells what that would bring.
     *
     * @param wanted by, why, files
     */
    public JsonNode publish(Map<String, Object> wanted, boolean dryRun) {
        return http.ask(http.post("/operations/catalogue?dryRun=" + dryRun, wanted), JsonNode.class);
    }

    /**
     * The live stream of a case, line by line, from after the given revision. The stream must be closed.
     *
     * @throws IOException when the connection cannot be made now
     */
    Stream<String> events(String caseNumber, String lastEventId) throws IOException {
        return http.lines(http.request("/api/cases/" + segment(caseNumber) + "/events")
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId));
    }

    /** NDJSON, line by line as it arrives. The stream must be closed. */
    public Stream<String> lines(String path) {
        return http.lines(path);
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
        return http.operate(path, body, contentType, each);
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
