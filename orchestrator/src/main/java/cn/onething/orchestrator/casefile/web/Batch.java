package cn.onething.orchestrator.casefile.web;

import cn.onething.orchestrator.casefile.Filing;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.problems.ApiJson;
import cn.onething.orchestrator.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a batch request: what each of them came to. */
final class Batch {
    private static final int ANSWER_CHARS = 64;

    private final List<Line> lines = new ArrayList<>();
    private final List<Filing> filings = new ArrayList<>();

    /** @param problem absent when the line is an application that can be opened */
    private record Line(int number, @Nullable Problem problem) {}

    void add(int number, FilingCheck.Checked checked) {
        switch (checked) {
            case FilingCheck.Checked.Good(var filing) -> {
                filings.add(filing);
                lines.add(new Line(number, null));
            }
            case FilingCheck.Checked.Bad(var problem) -> lines.add(new Line(number, problem));
        }
    }

    int size() {
        return lines.size();
    }

    List<Filing> filings() {
        return filings;
    }

    /**
     * The answer to the whole request, a line of JSON for each line of it.
     *
     * @param cases those that were opened, in the order of {@link #filings}
     */
    String answer(List<CaseFile> cases, String correlationId) {
        StringBuilder answer = new StringBuilder(lines.size() * ANSWER_CHARS);
        int opened = 0;
        for (Line line : lines) {
            Problem problem = line.problem();
            answer.append("{\"line\":").append(line.number()).append(",\"status\":");
            if (problem == null) {
                // case numbers are letters and digits: nothing to escape
                answer.append("202,\"caseNumber\":\"")
                        .append(cases.get(opened++).number())
                        .append("\"}\n");
            } else {
                answer.append(problem.kind().status().value())
                        .append(",\"problem\":")
                        .append(ApiJson.mapper().writeValueAsString(problem.body(correlationId)))
                        .append("}\n");
            }
        }
        return answer.toString();
    }
}
