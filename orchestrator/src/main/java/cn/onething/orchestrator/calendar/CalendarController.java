package cn.onething.orchestrator.calendar;

import cn.onething.catalogue.calendar.YearCalendar;
import cn.onething.catalogue.form.FieldError;
import cn.onething.definitions.Finding;
import cn.onething.definitions.Severity;
import cn.onething.events.MessageJson;
import cn.onething.orchestrator.library.HolidayNotices;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.request.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The yearly notices, for operations, on the service's own port only. */
@RestController
final class CalendarController {
    private static final int LARGEST = 1 << 20;

    private final CalendarService calendars;
    private final HolidayNotices notices;

    CalendarController(CalendarService calendars, HolidayNotices notices) {
        this.calendars = calendars;
        this.notices = notices;
    }

    @GetMapping("/operations/calendars")
    List<HolidayNotices.Published> published() {
        return notices.all();
    }

    /**
     * The body is a calendar file as it would lie in the catalogue. Answers NDJSON: a line for each limit that moves, as
     * it is moved, then one about the whole.
     */
    @PostMapping("/operations/calendars")
    void publish(
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] body = RequestBodies.read(request, LARGEST);
        String text = new String(body, StandardCharsets.UTF_8);
        YearCalendar calendar = read(text);
        calendars.check(calendar);
        response.setContentType("application/x-ndjson");
        OutputStream out = response.getOutputStream();
        if (dryRun) {
            calendars.preview(calendar, line -> write(out, line));
        } else {
            calendars.publish(calendar, sha256(body), text, line -> write(out, line));
        }
    }

    private static YearCalendar read(String text) {
        List<Finding> findings = new ArrayList<>();
        YearCalendar calendar = YearCalendar.parse("calendar", text, findings).orElse(null);
        List<FieldError> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> new FieldError("/" + finding.line(), finding.code(), finding.zh(), finding.en()))
                .toList();
        if (calendar == null || !errors.isEmpty()) {
            throw new Refused(Problem.in(ProblemKind.INVALID_CALENDAR, errors));
        }
        return calendar;
    }

    private static void write(OutputStream out, NoticeReport line) {
        try {
            out.write(MessageJson.write(line));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
