package cn.onething.socialsecurity.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.Undoing;
import cn.onething.department.form.Address;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import cn.onething.socialsecurity.employer.InMemoryEmployerAccounts;
import cn.onething.socialsecurity.employer.TheAccount;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsuranceMoveTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String CODE = TheAccount.any().creditCode();
    private static final Address NEW = new Address("999901", "望江路9号");

    private final InMemoryEmployerAccounts accounts = new InMemoryEmployerAccounts(List.of(TheAccount.any()));
    private final InsuranceMove handler = new InsuranceMove(accounts);

    @Test
    void handsTheAccountToTheAgencyOfTheNewAddress() {
        var application = application("1", CODE);

        assertThat(handler.apply(application)).isEqualTo(Decision.granted(application));

        assertThat(accounts.find(CODE)).contains(TheAccount.any().movedTo(NEW, TheAccount.DESTINATION));
        assertThat(accounts.entries()).hasSize(1);
    }

    @Test
    void grantsASecondMoveToTheSamePlaceWithoutAnEntry() {
        handler.apply(application("1", CODE));

        assertThat(handler.apply(application("2", CODE))).isEqualTo(Decision.granted());
        assertThat(accounts.entries()).hasSize(1);
    }

    @Test
    void refusesAnUnknownEmployer() {
        assertThat(handler.apply(application("1", TheAccount.other().creditCode())))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("unknown-employer"));
    }

    @Test
    void takesTheAccountBack() {
        var application = application("1", CODE);
        handler.apply(application);

        assertThat(handler.undo(
                        new Undoing(application.item(), application.entry(), new Reason("any", "任意", "any"), AT)))
                .isEqualTo(new Undoing.Outcome.Undone("YJS1/insurance-move/1/undo"));

        assertThat(accounts.find(CODE)).contains(TheAccount.any());
        assertThat(accounts.entries()).hasSize(2);
    }

    private static Application<InsuranceMoveForm> application(String number, String creditCode) {
        return new Application<>(
                new ItemRef("YJS" + number, "insurance-move", 1),
                "enterprise-relocation",
                new InsuranceMoveForm(creditCode, NEW),
                AT);
    }
}
