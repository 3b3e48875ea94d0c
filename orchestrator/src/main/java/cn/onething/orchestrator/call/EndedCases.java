package cn.onething.orchestrator.call;

import cn.onething.catalogue.Catalogue;
import cn.onething.orchestrator.casefile.persistence.Decision;
import cn.onething.orchestrator.follower.DecisionFollower;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts cases on the list of calls when they end. */
@Component
final class EndedCases implements DecisionFollower {
    private final Catalogue catalogue;
    private final Calls calls;

    EndedCases(Catalogue catalogue, Calls calls) {
        this.catalogue = catalogue;
        this.calls = calls;
    }

    @Override
    public void follow(List<Followed> decisions) {
        List<Calls.NewCall> wanted = new ArrayList<>();
        for (Followed followed : decisions) {
            String number = followed.row().caseNumber();
            if (CallRules.isWanted(number, followed.status())) {
                Decision decision = followed.decision();
                Instant at = followed.row().at();
                wanted.add(new Calls.NewCall(
                        number,
                        catalogue.leadOf(decision.bundle(), decision.region(), decision.version()),
                        decision.status(),
                        at,
                        catalogue
                                .workingDays()
                                .due(at, CallRules.DAYS, decision.region())
                                .instant()));
            }
        }
        if (!wanted.isEmpty()) {
            calls.add(wanted);
        }
    }
}
