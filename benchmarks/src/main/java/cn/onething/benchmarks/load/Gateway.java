package cn.onething.benchmarks.load;

import cn.onething.benchmarks.BenchFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API, as an office or an applicant uses it. */
final class Gateway implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI cases;
    private final URI batch;

    Gateway(URI gateway) {
        cases = gateway.resolve("/api/cases");
        batch = gateway.resolve("/api/cases/batch");
    }

    /**
     * Submits up to 500 cases in one request.
     *
     * @return their case numbers
     * @throws BenchFailed when any of them was not taken in
     */
    List<String> submitBatch(List<String> requests) throws InterruptedException {
        HttpRequest request =
                post(batch, "application/x-ndjson", "application/x-ndjson", String.join("\n", requests) + "\n");
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            List<String> numbers = numbersIn(require(response, 200));
            if (numbers.size() != requests.size()) {
                throw new BenchFailed(
                        "批量提交 %d 行，仅答复 %d 行".formatted(requests.size(), numbers.size()),
                        "a batch of %d lines got %d answers".formatted(requests.size(), numbers.size()));
            }
            return numbers;
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static List<String> numbersIn(String body) {
        List<String> numbers = new ArrayList<>();
        body.lines().filter(line -> !line.isBlank()).forEach(line -> {
            JsonNode answer = JSON.readTree(line);
            if (answer.path("status").asInt(0) != 202) {
                throw new BenchFailed("批量提交有一行未被受理：" + line, "a line of a batch was not taken in");
            }
            numbers.add(answer.path("caseNumber").asString());
        });
        return numbers;
    }

    /** Submits one case without waiting; the answer is its case number. */
    CompletableFuture<String> submit(String request) {
        return http.sendAsync(post(cases, "application/json", "application/json", request), BodyHandlers.ofString())
                .thenApply(response ->
                        JSON.readTree(require(response, 202)).path("caseNumber").asString());
    }

    private static HttpRequest post(URI address, String type, String accept, String body) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .header("Accept", accept)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String require(HttpResponse<String> response, int status) {
        String body = response.body();
        if (response.statusCode() != status) {
            throw new BenchFailed(
                    "网关答复 %d，应为 %d".formatted(response.statusCode(), status),
                    "the gateway answered %d instead of %d: %s"
                            .formatted(response.statusCode(), status, body.substring(0, Math.min(500, body.length()))));
        }
        return body;
    }

    static BenchFailed unreachable(Throwable cause) {
        return new BenchFailed("网关没有答复", "the gateway did not answer: " + cause, cause);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
