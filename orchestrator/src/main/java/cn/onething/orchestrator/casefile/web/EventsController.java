package cn.onething.orchestrator.casefile.web;

import cn.onething.catalogue.form.FieldError;
import cn.onething.events.CaseChanged;
import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.CaseHistory;
import cn.onething.orchestrator.casefile.CaseQueries;
import cn.onething.orchestrator.casefile.NoSuchCase;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.problems.Refuses;
import cn.onething.orchestrator.request.CaseNumbers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/cases/{number}/events}: what happens to a case, as it happens. A stream leaves the web server's threads
 * and keeps a virtual one for as long as it lasts; blocked, it costs next to nothing.
 */
@RestController
@Tag(name = "办件 / Cases")
final class EventsController {
    private static final Logger LOG = LoggerFactory.getLogger(EventsController.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Pattern REVISION = Pattern.compile("[0-9]{1,9}");

    private final CaseWatches watches;
    private final CaseHistory history;
    private final CaseQueries queries;

    EventsController(CaseWatches watches, CaseHistory history, CaseQueries queries) {
        this.watches = watches;
        this.history = history;
        this.queries = queries;
    }

    @Operation(
            summary = "办件实时进展 / Live stream of a case",
            description = "Server-sent events：id 为修订号，事件名 case.changed；断线后凭 Last-Event-ID 续传，不缺不重；办结后结束。 /"
                    + " Server-sent events: the id is the revision, the event is case.changed. Last-Event-ID resumes without"
                    + " a gap or a repetition; the stream ends with the case.")
    @ApiResponse(
            responseCode = "200",
            description = "事件流 / the events",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = CaseChanged.class)))
    @ApiResponse(
            responseCode = "204",
            description = "已办结，没有更多事件 / the case has ended, there is nothing after Last-Event-ID")
    @Refuses({ProblemKind.INVALID_PARAMETER, ProblemKind.NO_SUCH_CASE})
    @GetMapping("/api/cases/{number}/events")
    void events(
            @PathVariable String number,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        CaseNumber wanted = CaseNumbers.read(number);
        int from = revision(lastEventId);
        // first the watch, then the look: what comes in between wakes the watch
        CaseWatches.Watch watch = watches.open(wanted.value());
        boolean streams = false;
        try {
            List<CaseChanged> news = news(wanted, from);
            if (news.isEmpty() && hasEnded(wanted)) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT); // tells browsers not to come back
                return;
            }
            AsyncContext stream = request.startAsync(request, response);
            stream.setTimeout(0); // never: it ends with the case or with the client
            Thread.ofVirtual().name("stream").start(() -> follow(watch, wanted, from, news, stream));
            streams = true;
        } finally {
            if (!streams) {
                watch.close();
            }
        }
    }

    private void follow(
            CaseWatches.Watch watch, CaseNumber number, int from, List<CaseChanged> first, AsyncContext stream) {
        try (watch) {
            follow(watch, number, from, first, new EventStream((HttpServletResponse) stream.getResponse()));
        } catch (IOException e) {
            LOG.debug("The client has gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            complete(stream);
        }
    }

    private static void complete(AsyncContext stream) {
        try {
            stream.complete();
        } catch (IllegalStateException e) {
            LOG.debug("The web server has seen before that the client has gone");
        }
    }

    private void follow(
            CaseWatches.Watch watch, CaseNumber number, int from, List<CaseChanged> first, EventStream stream)
            throws IOException, InterruptedException {
        List<CaseChanged> news = first;
        int revision = from;
        while (true) {
            for (CaseChanged change : news) {
                stream.send(change);
                revision = change.revision();
            }
            stream.flush();
            if (!news.isEmpty() && isFinal(news.getLast())) {
                return;
            }
            watch.seen(revision);
            if (!watch.await(HEARTBEAT)) {
                stream.heartbeat();
            }
            if (watch.ended()) {
                return;
            }
            try {
                news = history.after(number, revision);
            } catch (DataAccessException e) {
                LOG.info("A live stream ends, because the database is away; the client will come back");
                return;
            }
        }
    }

    private List<CaseChanged> news(CaseNumber number, int from) {
        try {
            return history.after(number, from);
        } catch (NoSuchCase e) {
            throw CaseNumbers.unknown();
        }
    }

    private boolean hasEnded(CaseNumber number) {
        return queries.find(number).filter(file -> file.status().isFinal()).isPresent();
    }

    private static boolean isFinal(CaseChanged change) {
        return CaseStatus.valueOf(change.status()).isFinal();
    }

    private static int revision(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return 0;
        }
        if (!REVISION.matcher(lastEventId).matches()) {
            throw new Refused(Problem.in(
                    ProblemKind.INVALID_PARAMETER,
                    List.of(new FieldError(
                            "/header/Last-Event-ID",
                            "wrong-form",
                            "应为最后收到的事件编号",
                            "must be the id of the last event"))));
        }
        return Integer.parseInt(lastEventId);
    }
}
