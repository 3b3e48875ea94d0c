package cn.onething.socialsecurity.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.Undoing;
import cn.onething.department.form.Address;
import cn.onething.department.form.ChangeKind;
import cn.onething.department.form.CompanyChangeForm;
import cn.onething.department.form.Person;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import cn.onething.socialsecurity.employer.EmployerAccount;
import cn.onething.socialsecurity.employer.InMemoryEmployerAccounts;
import cn.onething.socialsecurity.employer.TheAccount;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SocialInsuranceChangeTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String CODE = TheAccount.any().creditCode();
    private static final Address NEW = new Address("999900", "望江路9号");

    private final InMemoryEmployerAccounts accounts =
            new InMemoryEmployerAccounts(List.of(TheAccount.any(), TheAccount.other()));
    private final SocialInsuranceChange handler = new SocialInsuranceChange(accounts);
    private int cases;

    @Test
    void takesOverWhatTheAccountKeeps() {
        var application =
                application(form(CODE, EnumSet.allOf(ChangeKind.class), "新名称有限公司", TheAccount.SUCCESSOR, NEW));

        assertThat(handler.apply(application)).isEqualTo(Decision.granted(application));

        assertThat(account())
                .isEqualTo(TheAccount.any()
                        .withName("新名称有限公司")
                        .withLegalRepresentative(TheAccount.SUCCESSOR)
                        .withAddress(NEW));
        assertThat(accounts.entries()).hasSize(1);
    }

    @Test
    void ignoresValuesThatAreNotAskedFor() {
        handler.apply(application(form(CODE, Set.of(ChangeKind.NAME), "新名称有限公司", TheAccount.SUCCESSOR, NEW)));

        assertThat(account()).isEqualTo(TheAccount.any().withName("新名称有限公司"));
    }

    @Test
    void grantsWithoutAnEntryWhatIsNotKeptHereOrIsSoAlready() {
        assertThat(handler.apply(
                        application(form(CODE, Set.of(ChangeKind.SCOPE, ChangeKind.CAPITAL), null, null, null))))
                .isEqualTo(Decision.granted());
        assertThat(handler.apply(application(succession(CODE, TheAccount.FOUNDER))))
                .isEqualTo(Decision.granted());
        assertThat(accounts.entries()).isEmpty();
    }

    @Test
    void refusesAnUnknownEmployer() {
        assertRefused(succession("91999900MA9999999X", TheAccount.SUCCESSOR), "unknown-employer");
    }

    @Test
    void refusesAWrongIdentityNumber() {
        assertRefused(succession(CODE, new Person("李四", "999900198801010000")), "wrong-identity-number");
    }

    @Test
    void refusesAnAddressInAnotherRegion() {
        assertRefused(
                form(CODE, Set.of(ChangeKind.ADDRESS), null, null, new Address("999901", "任意路1号")),
                "address-outside-authority");
    }

    @Test
    void doesNotAcceptATickWithoutAValue() {
        assertThat(handler.apply(
                        application(form(CODE, Set.of(ChangeKind.LEGAL_REPRESENTATIVE), "新名称有限公司", null, NEW))))
                .isInstanceOf(Decision.NotAccepted.class);
        assertThat(handler.apply(application(form(CODE, Set.of(), "新名称有限公司", null, null))))
                .isInstanceOf(Decision.NotAccepted.class);
        assertThat(accounts.entries()).isEmpty();
    }

    @Test
    void decidesABatchOneAfterTheOther() {
        List<Decision> decisions = handler.applyAll(List.of(
                application(succession(CODE, TheAccount.SUCCESSOR)),
                application(succession("91999900MA9999999X", TheAccount.SUCCESSOR)),
                application(succession(CODE, TheAccount.SUCCESSOR)),
                application(succession(CODE, TheAccount.FOUNDER)),
                application(succession(TheAccount.other().creditCode(), TheAccount.SUCCESSOR))));

        assertThat(decisions.get(1)).isInstanceOf(Decision.Refused.class);
        assertThat(decisions.get(2)).as("it is so since the first one").isEqualTo(Decision.granted());
        assertThat(account()).isEqualTo(TheAccount.any());
        assertThat(accounts.entries()).hasSize(3);
    }

    @Test
    void restoresUnlessAnotherCaseChangedTheSameSince() {
        var earlier = application(succession(CODE, TheAccount.SUCCESSOR));
        var later = application(succession(CODE, TheAccount.FOUNDER));
        handler.apply(earlier);
        handler.apply(later);

        assertThat(undo(earlier))
                .isInstanceOfSatisfying(
                        Undoing.Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason().code()).isEqualTo("changed-since"));
        assertThat(accounts.entries()).hasSize(2);

        assertThat(undo(later)).isInstanceOf(Undoing.Outcome.Undone.class);
        assertThat(account().legalRepresentative()).isEqualTo(TheAccount.SUCCESSOR);
        assertThat(undo(earlier)).isInstanceOf(Undoing.Outcome.Undone.class);
        assertThat(account()).isEqualTo(TheAccount.any());
        assertThat(accounts.entries()).hasSize(4);
    }

    private void assertRefused(CompanyChangeForm form, String code) {
        assertThat(handler.apply(application(form)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
        assertThat(accounts.entries()).isEmpty();
    }

    private Undoing.Outcome undo(Application<?> application) {
        return handler.undo(new Undoing(application.item(), application.entry(), new Reason("any", "任意", "any"), AT));
    }

    private EmployerAccount account() {
        return accounts.find(CODE).orElseThrow();
    }

    private Application<CompanyChangeForm> application(CompanyChangeForm form) {
        cases++;
        return new Application<>(
                new ItemRef("YJS" + cases, "social-insurance-change", 1), "enterprise-info-change", form, AT);
    }

    private static CompanyChangeForm succession(String creditCode, Person person) {
        return form(creditCode, Set.of(ChangeKind.LEGAL_REPRESENTATIVE), null, person, null);
    }

    /** A form as it comes here: without the values that social insurance does not keep. */
    private static CompanyChangeForm form(
            String creditCode,
            Set<ChangeKind> kinds,
            @Nullable String name,
            @Nullable Person person,
            @Nullable Address address) {
        return new CompanyChangeForm(creditCode, kinds, name, person, address, null, null);
    }
}
