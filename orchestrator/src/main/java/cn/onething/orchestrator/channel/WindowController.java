package cn.onething.orchestrator.channel;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Text;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refuses;
import cn.onething.orchestrator.request.ListParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Windows and whether they are open. */
@RestController
@Tag(name = "办事窗口 / Windows")
final class WindowController {
    private final Windows windows = Windows.load();
    private final Catalogue catalogue;
    private final Clock clock;

    WindowController(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Hours as they are written, such as {@code 09:00-12:00}, Beijing time; empty = closed. */
    record HoursView(List<String> workingDays, List<String> saturday, List<String> sunday, List<String> holidays) {
        static HoursView of(Window window) {
            return new HoursView(
                    written(window.workingDays()),
                    written(window.saturday()),
                    written(window.sunday()),
                    written(window.holidays()));
        }

        private static List<String> written(List<Hours> hours) {
            return hours.stream().map(Hours::toString).toList();
        }
    }

    /**
     * A window as it is now.
     *
     * @param until when it closes; absent while it is closed
     * @param nextOpening the next time that it opens, also while it is open
     * @param provisional whether that may change with the calendar of a year that is not announced yet
     */
    record View(
            String id,
            Text name,
            Text address,
            String region,
            HoursView hours,
            boolean openNow,
            @Nullable Instant until,
            @Nullable Instant nextOpening,
            boolean provisional) {}

    record All(List<View> windows) {}

    @Operation(
            summary = "办事窗口与开放时间 / Windows and their hours",
            description = "含周末延时服务；窗口开放不影响办理时限的计算。 / With the weekend service; hours change no limit.")
    @Refuses(ProblemKind.INVALID_PARAMETER)
    @GetMapping("/api/windows")
    All all(@RequestParam(required = false) @Nullable String region) {
        ListParameters parameters = new ListParameters();
        String wanted = parameters.region(region).orElse(null);
        parameters.check();
        Instant now = clock.instant();
        return new All(windows.all().stream()
                .filter(window -> wanted == null || window.region().equals(wanted))
                .map(window -> view(window, now))
                .toList());
    }

    private View view(Window window, Instant now) {
        Window.Opening opening = window.at(now, catalogue.workingDays());
        return new View(
                window.id(),
                window.name(),
                window.address(),
                window.region(),
                HoursView.of(window),
                opening.open(),
                opening.until(),
                opening.nextOpening(),
                opening.provisional());
    }
}
