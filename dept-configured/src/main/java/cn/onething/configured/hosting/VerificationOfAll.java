package cn.onething.configured.hosting;

import cn.onething.events.MessageJson;
import cn.onething.journal.verification.Problem;
import cn.onething.journal.verification.Verifier;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operations, on the process's own port only: one department after the other, then the report over all. */
@RestController
class VerificationOfAll {
    private final HostedDepartments departments;

    VerificationOfAll(HostedDepartments departments) {
        this.departments = departments;
    }

    private record Report(boolean ok, long rows, List<Found> problems) {}

    private record Found(String department, int shard, long position, String problem) {}

    @GetMapping("/operations/verify")
    void verify(HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson");
        OutputStream out = response.getOutputStream();
        List<Found> problems = new ArrayList<>();
        long rows = 0;
        for (String department : departments.states().keySet()) {
            Verifier verifier = departments.find(department).orElseThrow().getBean(Verifier.class);
            long size = verifier.size();
            Verifier.Report report =
                    verifier.verify(done -> line(out, Map.of("department", department, "done", done, "of", size)));
            rows += report.rows();
            report.problems().forEach(problem -> problems.add(found(department, problem)));
        }
        line(out, new Report(problems.isEmpty(), rows, problems));
    }

    private static Found found(String department, Problem problem) {
        return new Found(department, problem.shard(), problem.position(), problem.problem());
    }

    private static void line(OutputStream out, Object value) {
        try {
            out.write(MessageJson.write(value));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
