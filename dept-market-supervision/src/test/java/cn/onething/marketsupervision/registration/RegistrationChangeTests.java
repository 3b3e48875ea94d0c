package cn.onething.marketsupervision.registration;

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
import cn.onething.marketsupervision.company.Company;
import cn.onething.marketsupervision.company.CompanyStatus;
import cn.onething.marketsupervision.company.InMemoryCompanies;
import cn.onething.marketsupervision.company.TheCompany;
import cn.onething.marketsupervision.prohibition.InMemoryProhibitions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistrationChangeTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String CODE = TheCompany.any().creditCode();
    private static final String OTHER = TheCompany.other().creditCode();

    private InMemoryCompanies companies = new InMemoryCompanies(List.of(TheCompany.any(), TheCompany.other()));
    private Map<String, LocalDate> banned = Map.of();
    private int cases;

    @Test
    void registersEveryKindOfChange() {
        CompanyChangeForm form = new CompanyChangeForm(
                CODE,
                Set.of(ChangeKind.values()),
                "新名称有限公司",
                TheCompany.SUCCESSOR,
                new Address("999900", "望江路9号"),
                "餐饮服务",
                new BigDecimal("200.50"));

        Application<CompanyChangeForm> application = application(form);
        assertThat(handler().apply(application)).isEqualTo(Decision.granted(application));

        Company company = companies.find(CODE).orElseThrow();
        assertThat(company.name()).isEqualTo("新名称有限公司");
        assertThat(company.legalRepresentative()).isEqualTo(TheCompany.SUCCESSOR);
        assertThat(company.address().street()).isEqualTo("望江路9号");
        assertThat(company.scope()).isEqualTo("餐饮服务");
        assertThat(company.capital()).isEqualByComparingTo("200.5");
        assertThat(companies.historyOf(CODE).entries()).hasSize(1);
    }

    @Test
    void ignoresValuesThatAreNotAskedFor() {
        CompanyChangeForm form =
                new CompanyChangeForm(CODE, Set.of(ChangeKind.CAPITAL), "不要的名称", null, null, null, BigDecimal.TEN);

        assertThat(handler().apply(application(form))).isInstanceOf(Decision.Granted.class);
        assertThat(companies.find(CODE).orElseThrow().name())
                .isEqualTo(TheCompany.any().name());
    }

    @Test
    void refusesAnUnknownCompany() {
        assertRefused(renaming("91999900MA9999999X", "新名称有限公司"), "unknown-company");
    }

    @Test
    void refusesACompanyThatMustNotChange() {
        companies = new InMemoryCompanies(List.of(
                TheCompany.with(TheCompany.any(), CompanyStatus.ABNORMAL),
                TheCompany.with(TheCompany.other(), CompanyStatus.DEREGISTERED)));

        assertRefused(renaming(CODE, "新名称有限公司"), "in-abnormal-list");
        assertRefused(renaming(OTHER, "新名称有限公司"), "company-deregistered");
    }

    @Test
    void refusesWhileTheFileIsAway() {
        companies = new InMemoryCompanies(List.of(TheCompany.any().withFileAt(TheCompany.DESTINATION)));

        assertRefused(renaming(CODE, "新名称有限公司"), "file-handed-over");
    }

    @Test
    void refusesARepresentativeWhoMustNotHoldOfficeUntilTheBanEnds() {
        banned = Map.of(TheCompany.SUCCESSOR.idNumber(), LocalDate.of(2026, 3, 2));
        assertRefused(succession(TheCompany.SUCCESSOR), "representative-banned");

        banned = Map.of(TheCompany.SUCCESSOR.idNumber(), LocalDate.of(2026, 3, 1));
        assertThat(handler().apply(application(succession(TheCompany.SUCCESSOR))))
                .isInstanceOf(Decision.Granted.class);
    }

    @Test
    void refusesAWrongIdentityNumber() {
        assertRefused(succession(new Person("李四", "999900198801010000")), "wrong-identity-number");
    }

    @Test
    void refusesWhatIsRegisteredAlready() {
        assertRefused(succession(TheCompany.FOUNDER), "nothing-to-change");
        assertRefused(renaming(CODE, TheCompany.any().name()), "nothing-to-change");
        assertRefused(
                new CompanyChangeForm(
                        CODE, Set.of(ChangeKind.CAPITAL), null, null, null, null, new BigDecimal("100.00")),
                "nothing-to-change");
    }

    @Test
    void refusesANameInUse() {
        assertRefused(renaming(CODE, TheCompany.other().name()), "name-in-use");
    }

    @Test
    void refusesAnAddressInAnotherRegion() {
        assertRefused(
                new CompanyChangeForm(
                        CODE, Set.of(ChangeKind.ADDRESS), null, null, new Address("999901", "任意路1号"), null, null),
                "address-outside-authority");
    }

    @Test
    void doesNotAcceptATickWithoutAValue() {
        assertThat(handler()
                        .apply(application(new CompanyChangeForm(
                                CODE, Set.of(ChangeKind.SCOPE), "新名称有限公司", null, null, null, null))))
                .isInstanceOf(Decision.NotAccepted.class);
        assertThat(handler()
                        .apply(application(new CompanyChangeForm(CODE, Set.of(), "新名称有限公司", null, null, null, null))))
                .isInstanceOf(Decision.NotAccepted.class);
    }

    @Test
    void decidesABatchOneAfterTheOther() {
        List<Decision> decisions = handler()
                .applyAll(List.of(
                        application(renaming(CODE, "新名称有限公司")),
                        application(renaming(OTHER, "新名称有限公司")),
                        application(renaming(OTHER, TheCompany.any().name())),
                        application(renaming(CODE, "更新名称有限公司")),
                        application(renaming(OTHER, "新名称有限公司"))));

        assertThat(decisions.get(0)).isInstanceOf(Decision.Granted.class);
        assertThat(decisions.get(1)).as("the name was taken just before").isInstanceOf(Decision.Refused.class);
        assertThat(decisions.subList(2, 5)).allMatch(Decision.Granted.class::isInstance);
        assertThat(companies.find(CODE).orElseThrow().name()).isEqualTo("更新名称有限公司");
        assertThat(companies.find(OTHER).orElseThrow().name()).isEqualTo("新名称有限公司");
        assertThat(companies.entries()).hasSize(4);
    }

    @Test
    void givesTheOldNameBackOnlyWhileItIsFree() {
        Application<CompanyChangeForm> renamed = application(renaming(CODE, "新名称有限公司"));
        handler().apply(renamed);
        Application<CompanyChangeForm> taken =
                application(renaming(OTHER, TheCompany.any().name()));
        handler().apply(taken);

        assertThat(undo(renamed))
                .isInstanceOfSatisfying(
                        Undoing.Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason().code()).isEqualTo("old-name-taken"));

        assertThat(undo(taken)).isInstanceOf(Undoing.Outcome.Undone.class);
        assertThat(undo(renamed)).isInstanceOf(Undoing.Outcome.Undone.class);
        assertThat(companies.find(CODE)).contains(TheCompany.any());
    }

    private void assertRefused(CompanyChangeForm form, String code) {
        int entries = companies.entries().size();
        assertThat(handler().apply(application(form)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
        assertThat(companies.entries()).hasSize(entries);
    }

    private Undoing.Outcome undo(Application<?> application) {
        return handler().undo(new Undoing(application.item(), application.entry(), new Reason("any", "任意", "any"), AT));
    }

    private RegistrationChange handler() {
        return new RegistrationChange(companies, new InMemoryProhibitions(banned, Set.of()));
    }

    private Application<CompanyChangeForm> application(CompanyChangeForm form) {
        cases++;
        return new Application<>(
                new ItemRef("YJS" + cases, "registration-change", 1), "enterprise-info-change", form, AT);
    }

    private static CompanyChangeForm renaming(String creditCode, String name) {
        return new CompanyChangeForm(creditCode, Set.of(ChangeKind.NAME), name, null, null, null, null);
    }

    private static CompanyChangeForm succession(Person person) {
        return new CompanyChangeForm(CODE, Set.of(ChangeKind.LEGAL_REPRESENTATIVE), null, person, null, null, null);
    }
}
