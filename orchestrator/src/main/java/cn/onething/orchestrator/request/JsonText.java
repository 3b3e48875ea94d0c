package cn.onething.orchestrator.request;

import cn.onething.orchestrator.problems.ApiJson;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Reads what clients send as JSON. */
public final class JsonText {
    private JsonText() {}

    /** The bytes are no JSON text; the problem says where, and repeats nothing of them. */
    public static final class Malformed extends Exception {
        private final transient Problem problem;

        Malformed(Problem problem) {
            super(problem.en(), null, false, false);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /** Strict: one value, and no field twice. */
    public static JsonNode read(byte[] bytes, int from, int length) throws Malformed {
        try {
            JsonNode read = ApiJson.mapper().readTree(bytes, from, length);
            if (read.isMissingNode()) {
                throw new Malformed(ProblemKind.MALFORMED_JSON.with("请求内容为空。", "The body is empty."));
            }
            return read;
        } catch (JacksonException e) {
            throw new Malformed(problem(e.getLocation()));
        }
    }

    private static Problem problem(@org.jspecify.annotations.Nullable TokenStreamLocation at) {
        if (at == null || at.getLineNr() < 1) {
            return ProblemKind.MALFORMED_JSON.with("不是合法的 JSON。", "This is not JSON.");
        }
        return ProblemKind.MALFORMED_JSON.with(
                "第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列不是合法的 JSON。",
                "Not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
    }
}
