package cn.onething.cli.verify;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.api.SuiteApi;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a service's answer: lines of progress, then the result. */
final class VerificationReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private VerificationReader() {}

    /** Told how far one service is. */
    interface Listener {
        void progress(String service, long done, long of);
    }

    static Verification read(String service, SuiteApi api, Listener listener) {
        try (Stream<String> lines = api.lines("/operations/verify")) {
            return read(service, lines.iterator(), listener);
        } catch (UncheckedIOException | JacksonException e) {
            throw broken(service, e);
        }
    }

    static Verification read(String service, Iterator<String> lines, Listener listener) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.isBlank()) {
                continue;
            }
            JsonNode node = JSON.readTree(line);
            if (node.has("ok")) {
                return result(service, node);
            }
            listener.progress(
                    service, node.path("done").asLong(), node.path("of").asLong());
        }
        throw broken(service, new IllegalStateException("the answer ended without a result"));
    }

    private static Verification result(String service, JsonNode node) {
        List<Verification.Problem> problems = new ArrayList<>();
        for (JsonNode problem : node.path("problems")) {
            problems.add(new Verification.Problem(
                    service,
                    problem.path("shard").asInt(),
                    problem.path("position").asLong(),
                    problem.path("problem").asString("")));
        }
        return new Verification(node.path("ok").asBoolean(), node.path("rows").asLong(), problems);
    }

    private static CommandFailed broken(String service, Exception cause) {
        return new CommandFailed(
                ExitCode.FAILED,
                "%s 的核验中断，结果不明。The verification of %s was cut short; its result is not known."
                        .formatted(service, service),
                cause);
    }
}
