package cn.onething.orchestrator.migration;

import cn.onething.events.MessageJson;
import cn.onething.orchestrator.request.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Migrations, for operations, on the service's own port only. */
@RestController
final class MigrationController {
    private static final int LARGEST = 1 << 20;
    private static final int PAGE = 200;

    private final MigrationService migrations;
    private final OpenCasesOf open;

    MigrationController(MigrationService migrations, OpenCasesOf open) {
        this.migrations = migrations;
        this.open = open;
    }

    /**
     * The body names the cases, one on a line; without any, all cases of the bundle that go on are meant. Answers NDJSON:
     * a line for each case, as it is done, then one about the whole.
     */
    @PostMapping("/operations/migrations")
    void migrate(
            @RequestParam String bundle,
            @RequestParam int to,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<String> named = new String(RequestBodies.read(request, LARGEST), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        response.setContentType("application/x-ndjson");
        OutputStream out = response.getOutputStream();
        Report.Tally tally = new Report.Tally();
        pages(
                bundle,
                named,
                numbers -> migrations.migrate(new MigrationService.Wanted(bundle, to, dryRun, numbers), line -> {
                    tally.add(line.outcome());
                    write(out, line);
                }));
        write(out, tally.done(bundle, to, dryRun));
    }

    private void pages(String bundle, List<String> named, Consumer<List<String>> work) {
        if (!named.isEmpty()) {
            for (int i = 0; i < named.size(); i += PAGE) {
                work.accept(named.subList(i, Math.min(named.size(), i + PAGE)));
            }
            return;
        }
        String after = "";
        List<String> page;
        do {
            page = open.page(bundle, after, PAGE);
            work.accept(page);
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == PAGE);
    }

    private static void write(OutputStream out, Report line) {
        try {
            out.write(MessageJson.write(line));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
