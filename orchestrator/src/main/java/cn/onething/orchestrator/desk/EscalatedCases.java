package cn.onething.orchestrator.desk;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.CaseQueries;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.follower.DecisionFollower;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings cases to the desk that ended escalated: nobody has to notice it first. */
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
            if (followed.decision().status() == CaseStatus.ESCALATED) {
                cases.find(new CaseNumber(followed.row().caseNumber()))
                        .ifPresent(file -> desk.registerBy(file, followed.row().at()));
            }
        }
    }
}
