package cn.onething.orchestrator.casefile.refusal;

import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.Scenario;
import java.util.Set;

/** New cases of the bundles that the pages are about. */
final class Situations {
    private Situations() {}

    static Scenario of(String bundle, String... items) {
        return Scenario.of(Scenario.offered(bundle), new CaseInput.Submit("web", Set.of(items)));
    }

    static Scenario newborn() {
        return of("newborn-birth", "birth-certificate", "household-registration", "medical-insurance-enrolment");
    }

    static Scenario relocation() {
        return of(
                "enterprise-relocation",
                "move-in-application",
                "blocking-check-registration",
                "blocking-check-tax",
                "move-out-file",
                "address-change",
                "tax-move");
    }

    static Scenario deregistration() {
        return of(
                "enterprise-deregistration",
                "precheck",
                "public-notice-simple",
                "tax-clearance",
                "deregistration",
                "seal-close");
    }

    static Scenario transport() {
        return of("oversize-transport", "route-application", "route-opinion.1", "route-opinion.2", "permit");
    }
}
