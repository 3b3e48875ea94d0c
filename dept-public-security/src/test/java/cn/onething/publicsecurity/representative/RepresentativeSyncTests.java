package cn.onething.publicsecurity.representative;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.form.Person;
import cn.onething.events.ItemRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepresentativeSyncTests {
    private static final String CODE = TheRepresentative.any().creditCode();

    private final InMemoryRepresentatives representatives =
            new InMemoryRepresentatives(List.of(TheRepresentative.any(), TheRepresentative.other()));
    private int cases;

    @Test
    void takesTheNewRepresentativeOver() {
        Application<RepresentativeForm> application = application(CODE, TheRepresentative.SUCCESSOR);

        assertThat(apply(application)).isEqualTo(Decision.granted(application));
        assertThat(representatives.find(CODE).orElseThrow().legalRepresentative())
                .isEqualTo(TheRepresentative.SUCCESSOR);
    }

    @Test
    void grantsWithoutAnEntryWhatItHasAlready() {
        assertThat(apply(application(CODE, TheRepresentative.FOUNDER))).isEqualTo(Decision.granted());
        assertThat(representatives.entries()).isEmpty();
    }

    @Test
    void refusesAnUnknownCompanyAndAWrongNumber() {
        assertRefused(application("91999900MA9999999X", TheRepresentative.SUCCESSOR), "unknown-company");
        assertRefused(application(CODE, new Person("李四", "999900198801010000")), "wrong-identity-number");
        assertThat(representatives.entries()).isEmpty();
    }

    @Test
    void decidesABatchOneAfterTheOther() {
        List<Decision> decisions = new RepresentativeSync(representatives)
                .applyAll(List.of(
                        application(CODE, TheRepresentative.SUCCESSOR),
                        application(CODE, TheRepresentative.SUCCESSOR),
                        application(CODE, TheRepresentative.FOUNDER)));

        assertThat(decisions.get(1)).as("is so since the first one").isEqualTo(Decision.granted());
        assertThat(representatives.find(CODE)).contains(TheRepresentative.any());
        assertThat(representatives.entries()).hasSize(2);
    }

    private void assertRefused(Application<RepresentativeForm> application, String code) {
        assertThat(apply(application))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private Decision apply(Application<RepresentativeForm> application) {
        return new RepresentativeSync(representatives).apply(application);
    }

    private Application<RepresentativeForm> application(String code, Person person) {
        cases++;
        return new Application<>(
                new ItemRef("YJS" + cases, "legal-rep-sync", 1),
                "enterprise-info-change",
                new RepresentativeForm(code, person),
                Instant.parse("2026-03-02T01:00:00Z"));
    }
}
