package cn.onething.orchestrator.notice;

import cn.onething.events.Reason;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.Promise;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a decision the applicant is told: one notice per kind, and of each item only where it stands after it. */
final class NoticeRules {
    private NoticeRules() {}

    /**
     * One item in a notice.
     *
     * @param item its id; empty when the notice is about the case
     * @param due a moment that matters, as the kind says: end of a limit, or of a term
     * @param days working days of an extension, 0 otherwise
     */
    record Line(
            String item, @Nullable Reason reason, @Nullable Instant due, int days) {

        private static Line of(String item) {
            return new Line(item, null, null, 0);
        }

        private static Line because(String item, Reason reason) {
            return new Line(item, reason, null, 0);
        }

        private static Line until(String item, @Nullable Instant due) {
            return new Line(item, null, due, 0);
        }
    }

    private record Told(NoticeKind kind, Line line) {

        /** What one item can only be one of: a later one takes the place of an earlier one. */
        String place() {
            return switch (kind) {
                case LIMIT_MOVED -> line.item() + " " + kind + " " + line.reason();
                case PAPERS_TO_FOLLOW, CERTIFICATE_READY, RESULTS_READY, RESULTS_DELIVERED -> line.item() + " " + kind;
                default -> line.item();
            };
        }
    }

    /** By kind, in the order in which they are told. */
    static Map<NoticeKind, List<Line>> of(Decision decision) {
        Map<String, Told> latest = new LinkedHashMap<>();
        boolean settles = false;
        for (CaseEvent event : decision.events()) {
            for (Told told : told(event)) {
                latest.remove(told.place());
                latest.put(told.place(), told);
            }
            settles |= settles(event);
        }
        Map<NoticeKind, List<Line>> notices = new EnumMap<>(NoticeKind.class);
        latest.values()
                .forEach(told -> notices.computeIfAbsent(told.kind(), _ -> new ArrayList<>())
                        .add(told.line()));
        if (settles) {
            NoticeKind.ofEnd(decision.status()).ifPresent(kind -> {
                notices.put(kind, List.of(Line.of("")));
                notices.put(NoticeKind.RATING_INVITED, List.of(Line.of("")));
            });
        }
        return notices;
    }

    /**
     * An item has come to its end, or what was still to do is no longer called for; with the last of them the case ends,
     * though results may be handed over later.
     */
    private static boolean settles(CaseEvent event) {
        return event instanceof CaseEvent.ItemGranted
                || event instanceof CaseEvent.ItemRefused
                || event instanceof CaseEvent.ItemNotAccepted
                || event instanceof CaseEvent.ItemNotStarted
                || event instanceof CaseEvent.ItemWithdrawn
                || event instanceof CaseEvent.ItemCompensated
                || event instanceof CaseEvent.CompensationRejected
                || event instanceof CaseEvent.Migrated;
    }

    private static List<Told> told(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Submitted submitted -> filed(submitted.items());
            case CaseEvent.HandedIn(String item, var _) -> one(NoticeKind.PAPERS_RECEIVED, Line.of(item));
            case CaseEvent.ResultsReady(var items, Instant dueAt, var way) ->
                items.stream()
                        .map(item ->
                                new Told(NoticeKind.RESULTS_READY, new Line(item, DeliveryWords.of(way), dueAt, 0)))
                        .toList();
            case CaseEvent.ResultsHandedOver(var items, var _, var _) -> all(NoticeKind.RESULTS_DELIVERED, items, null);
            case CaseEvent.WithdrawalRequested _ -> one(NoticeKind.WITHDRAWAL_RECEIVED, Line.of(""));
            case CaseEvent.ItemReceived(String item, var _, Instant acceptBy) ->
                one(NoticeKind.RECEIVED, Line.until(item, acceptBy));
            case CaseEvent.ItemAccepted(String item, var _, Instant due) ->
                one(NoticeKind.ACCEPTED, Line.until(item, due));
            case CaseEvent.DeemedAccepted(String item, Instant due) ->
                one(NoticeKind.ACCEPTED_BY_SILENCE, Line.until(item, due));
            case CaseEvent.CorrectionNoticeSent(List<String> items, Instant answerBy) ->
                all(NoticeKind.CORRECTION_ASKED, items, answerBy);
            case CaseEvent.ItemCorrected(String item, var _) -> one(NoticeKind.CORRECTION_COMPLETE, Line.of(item));
            case CaseEvent.ClockStopped(String item, var _, Reason reason) ->
                one(NoticeKind.CLOCK_STOPPED, Line.because(item, reason));
            case CaseEvent.ClockResumed(String item, var _, Instant due) ->
                one(NoticeKind.CLOCK_RESUMED, Line.until(item, due));
            case CaseEvent.ItemExtended(String item, var _, int days, Instant due, Reason reason) ->
                one(NoticeKind.EXTENDED, new Line(item, reason, due, days));
            case CaseEvent.Migrated _ -> one(NoticeKind.MIGRATED, Line.of(""));
            case CaseEvent.LimitMoved(String item, var _, var limit, var _, var _, Instant to) ->
                LimitWords.of(limit)
                        .map(words -> one(NoticeKind.LIMIT_MOVED, new Line(item, words, to, 0)))
                        .orElse(List.of());
            case CaseEvent.NoticeStarted(String item, var _, Instant until, var _) ->
                one(NoticeKind.PUBLIC_NOTICE, Line.until(item, until));
            case CaseEvent.ItemGranted(String item, var _, var certificate) ->
                Stream.of(NoticeKind.GRANTED, NoticeKind.CERTIFICATE_READY)
                        .filter(kind -> kind == NoticeKind.GRANTED || certificate != null)
                        .map(kind -> new Told(kind, Line.of(item)))
                        .toList();
            case CaseEvent.ItemRefused(String item, var _, Reason reason) ->
                one(NoticeKind.REFUSED, Line.because(item, reason));
            case CaseEvent.ItemNotAccepted(String item, var _, Reason reason) ->
                one(NoticeKind.NOT_ACCEPTED, Line.because(item, reason));
            case CaseEvent.ItemNotStarted(String item, Reason reason) ->
                one(NoticeKind.NOT_STARTED, Line.because(item, reason));
            case CaseEvent.ItemWithdrawn(String item, var _) -> one(NoticeKind.WITHDRAWN, Line.of(item));
            case CaseEvent.CompensationRequested(String item, Reason reason) ->
                one(NoticeKind.UNDO_STARTED, Line.because(item, reason));
            case CaseEvent.ItemCompensated(String item, var _) -> one(NoticeKind.UNDONE, Line.of(item));
            case CaseEvent.CompensationRejected(String item, var _, Reason reason) ->
                one(NoticeKind.NOT_UNDONE, Line.because(item, reason));
            // between the orchestrator and the departments; the applicant hears of what comes of it
            case CaseEvent.ItemStarted _,
                    CaseEvent.CutOffSet _,
                    CaseEvent.CommandRepeated _,
                    CaseEvent.CorrectionRequested _,
                    CaseEvent.PaperFollowed _,
                    CaseEvent.ItemWithdrawalRequested _,
                    CaseEvent.HandedToDesk _ -> List.of();
        };
    }

    private static List<Told> filed(List<CaseEvent.NewItem> items) {
        List<Told> told = new ArrayList<>(one(NoticeKind.SUBMITTED, Line.of("")));
        for (CaseEvent.NewItem item : items) {
            if (item.promises() != null) {
                item.promises().stream()
                        .map(Promise::dueAt)
                        .min(Comparator.naturalOrder())
                        .ifPresent(
                                due -> told.add(new Told(NoticeKind.PAPERS_TO_FOLLOW, Line.until(item.item(), due))));
            }
        }
        return told;
    }

    private static List<Told> all(NoticeKind kind, List<String> items, @Nullable Instant due) {
        return items.stream().map(item -> new Told(kind, Line.until(item, due))).toList();
    }

    private static List<Told> one(NoticeKind kind, Line line) {
        return List.of(new Told(kind, line));
    }
}
