package cn.onething.orchestrator.desk;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.CaseQueries;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.follower.DecisionFollower;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings to the desk what only a person can set right: nobody has to notice it first. */
@Component
final class EscalatedCases implements DecisionFollower {
    private final CaseQueries cases;
    private final Desk desk;

    EscalatedCases(CaseQueries cases, Desk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public void follow(List<Followed> decisions) {
        for (Followed followed : decisions) {
            if (!followed.mentions(CaseEvent.COMPENSATION_REJECTED) && !followed.mentions(CaseEvent.HANDED_TO_DESK)) {
                continue;
            }
            Map<String, Ground> handedOver = new LinkedHashMap<>();
            for (CaseEvent event : followed.decision().events()) {
                switch (event) {
                    case CaseEvent.CompensationRejected(String item, var _, var _) ->
                        handedOver.put(item, Ground.COMPENSATION_REJECTED);
                    case CaseEvent.HandedToDesk(String item) -> handedOver.put(item, Ground.REFUSED_AFTER_PIVOT);
                    default -> {
                        // for the departments and the applicant
                    }
                }
            }
            if (!handedOver.isEmpty()) {
                bring(followed, handedOver);
            }
        }
    }

    private void bring(Followed followed, Map<String, Ground> handedOver) {
        Instant at = followed.row().at();
        cases.find(new CaseNumber(followed.row().caseNumber()))
                .ifPresent(file -> handedOver.forEach(
                        (id, ground) -> file.item(id).ifPresent(item -> desk.registerBy(file, item, ground, at))));
    }
}
