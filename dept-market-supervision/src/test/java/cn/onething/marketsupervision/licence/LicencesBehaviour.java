package cn.onething.marketsupervision.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.Undoing;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import cn.onething.marketsupervision.company.Companies;
import cn.onething.marketsupervision.company.TheCompany;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service on its ports, in memory or in PostgreSQL. */
abstract class LicencesBehaviour {
    static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String CODE = TheCompany.any().creditCode();

    abstract Licences licences();

    abstract Companies companies();

    @Test
    void issuesTheNextVersionsForABatch() {
        List<Decision> decisions = handler()
                .applyAll(List.of(
                        application("1", CODE),
                        application("2", "91999900MA9999999X"),
                        application("3", CODE),
                        application("4", TheCompany.other().creditCode())));

        assertThat(decisions.get(1)).isInstanceOf(Decision.Refused.class);
        assertThat(decisions.stream().filter(Decision.Granted.class::isInstance))
                .hasSize(3);
        Licence licence = licences().current(CODE).orElseThrow();
        assertThat(licence.number()).isEqualTo(CODE + "-3");
        assertThat(licence.content()).isEqualTo(Licence.Content.of(TheCompany.any()));
        assertThat(licences().versionsAround("3/licence-reissue/1"))
                .extracting(Licence::version)
                .containsExactly(1, 2, 3);
    }

    @Test
    void restoresTheContentBefore() {
        Application<LicenceReissueForm> application = application("1", CODE);
        handler().apply(application);

        assertThat(handler().undo(undoing(application)))
                .isEqualTo(new Undoing.Outcome.Undone("1/licence-reissue/1/undo"));

        Licence licence = licences().current(CODE).orElseThrow();
        assertThat(licence.version()).isEqualTo(3);
        assertThat(licence.kind()).isEqualTo(Licence.Kind.RESTORATION);
    }

    @Test
    void doesNotRestoreBelowALaterVersion() {
        Application<LicenceReissueForm> application = application("1", CODE);
        handler().apply(application);
        handler().apply(application("2", CODE));

        assertThat(handler().undo(undoing(application))).isInstanceOf(Undoing.Outcome.Rejected.class);
    }

    @Test
    void issuesNothingTwice() {
        handler().apply(application("1", CODE));

        assertThatThrownBy(() -> handler().apply(application("1", CODE))).isInstanceOf(RuntimeException.class);
    }

    private LicenceReissue handler() {
        return new LicenceReissue(companies(), licences());
    }

    private static Application<LicenceReissueForm> application(String caseNumber, String code) {
        return new Application<>(
                new ItemRef(caseNumber, "licence-reissue", 1), "any-bundle", new LicenceReissueForm(code), AT);
    }

    private static Undoing undoing(Application<?> application) {
        return new Undoing(application.item(), application.entry(), new Reason("any", "任意", "any"), AT);
    }
}
