package cn.onething.simulation;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.domain.CaseRules;
import cn.onething.orchestrator.casefile.domain.DueDates;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The orchestrator's rules with defects: a decision is taken by the real rules, and then spoilt. */
final class PlantedRules extends CaseRules {
    private final DueDates dueDates;
    private final Set<PlantedBug> bugs;

    PlantedRules(DueDates dueDates, Limits limits, Set<PlantedBug> bugs) {
        super(dueDates, limits);
        this.dueDates = dueDates;
        this.bugs = bugs;
    }

    @Override
    public Outcome decide(CaseFile before, Bundle bundle, List<? extends CaseInput> inputs, Instant now) {
        Outcome right = super.decide(before, bundle, inputs, now);
        List<CaseEvent> wrong = new ArrayList<>();
        CaseFile file = before.decided();
        for (CaseEvent event : right.events()) {
            for (CaseEvent instead : spoilt(event, file, bundle, now)) {
                file = file.apply(instead, now);
                wrong.add(instead);
            }
        }
        return wrong.isEmpty() ? new Outcome(before, List.of()) : new Outcome(file, wrong);
    }

    private List<CaseEvent> spoilt(CaseEvent event, CaseFile file, Bundle bundle, Instant now) {
        return switch (event) {
            case CaseEvent.DeemedAccepted _ when bugs.contains(PlantedBug.SILENCE_IS_NO_ACCEPTANCE) -> List.of();
            case CaseEvent.NoticeStarted notice
            when bugs.contains(PlantedBug.NOTICE_CUT_SHORT) ->
                List.of(notice, new CaseEvent.ItemGranted(notice.item(), notice.sequence()));
            case CaseEvent.CommandRepeated asked
            when asked.asked() == ItemStatus.NOTICE && bugs.contains(PlantedBug.NOTICE_NOT_CONFIRMED) ->
                List.of(new CaseEvent.ItemGranted(
                        asked.item(), file.item(asked.item()).orElseThrow().sequence()));
            case CaseEvent.CorrectionRequested asked
            when bugs.contains(PlantedBug.NOTICES_ONE_BY_ONE) -> List.of(asked, notice(asked.item(), file, now));
            case CaseEvent.ItemWithdrawalRequested _
            when file.withdrawn() && bugs.contains(PlantedBug.WITHDRAWAL_FORGOTTEN) -> List.of();
            case CaseEvent.CompensationRequested asked
            when bugs.contains(PlantedBug.UNDOES_THE_FIRST) ->
                List.of(new CaseEvent.CompensationRequested(firstGranted(file).id(), asked.reason()));
            case CaseEvent.CompensationRequested asked
            when bugs.contains(PlantedBug.UNDOES_ALL_AT_ONCE) ->
                granted(file).stream()
                        .<CaseEvent>map(item -> new CaseEvent.CompensationRequested(item.id(), asked.reason()))
                        .toList();
            case CaseEvent.ItemRefused refused
            when bugs.contains(PlantedBug.UNDOES_PAST_THE_PIVOT) ->
                bundle.pivot()
                        .filter(pivot -> granted(file).stream()
                                .anyMatch(item -> item.id().equals(pivot)))
                        .map(pivot -> List.of(
                                event, (CaseEvent) new CaseEvent.CompensationRequested(pivot, refused.reason())))
                        .orElse(List.of(event));
            default -> List.of(event);
        };
    }

    private CaseEvent notice(String item, CaseFile file, Instant now) {
        Instant answerBy = dueDates.due(now, Limits.CORRECTION_DAYS, file.region());
        return new CaseEvent.CorrectionNoticeSent(List.of(item), answerBy);
    }

    private static CaseItem firstGranted(CaseFile file) {
        return granted(file).stream()
                .min(Comparator.comparingInt(CaseItem::order))
                .orElseThrow();
    }

    private static List<CaseItem> granted(CaseFile file) {
        return file.items().stream()
                .filter(item -> item.undoable() && item.status().canBecome(ItemStatus.COMPENSATING))
                .toList();
    }
}
