package cn.onething.marketsupervision.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.Undoing;
import cn.onething.department.form.Address;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import cn.onething.marketsupervision.company.Authority;
import cn.onething.marketsupervision.company.Company;
import cn.onething.marketsupervision.company.CompanyStatus;
import cn.onething.marketsupervision.company.InMemoryCompanies;
import cn.onething.marketsupervision.company.TheCompany;
import cn.onething.marketsupervision.demo.DemoRegisters;
import cn.onething.marketsupervision.prohibition.InMemoryProhibitions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RelocationTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String CODE = TheCompany.any().creditCode();
    private static final Address NEW = new Address("999901", "望江路9号");

    private InMemoryCompanies companies = new InMemoryCompanies(List.of(TheCompany.any()));
    private final InMemoryMoveInApplications applications = new InMemoryMoveInApplications();

    @Test
    void movesFileAndRegistration() {
        assertThat(moveIn(NEW)).isInstanceOf(Decision.Granted.class);
        assertThat(check()).isEqualTo(Decision.granted());
        assertThat(moveOut()).isInstanceOf(Decision.Granted.class);
        assertThat(company().fileIsHere()).isFalse();
        assertThat(arrive(NEW)).isInstanceOf(Decision.Granted.class);

        assertThat(company())
                .isEqualTo(TheCompany.any().withFileAt(TheCompany.DESTINATION).movedTo(NEW, TheCompany.DESTINATION));
        assertThat(companies.historyOf(CODE).entries()).hasSize(2);
        assertThat(applications.entries()).hasSize(1);
    }

    @Test
    void takesNoApplicationInForTheSameOfficeOrForAnotherRegion() {
        assertThat(new MoveInApplication(companies, applications)
                        .apply(application(new MoveInForm(CODE, NEW, TheCompany.HOME, "任意"))))
                .satisfies(refused("not-a-relocation"));
        assertThat(moveIn(new Address("999900", "任意路1号"))).satisfies(refused("address-outside-authority"));
        assertThat(applications.entries()).isEmpty();
    }

    @Test
    void holdsWhatIsSeizedOrAbnormal() {
        companies = new InMemoryCompanies(List.of(TheCompany.seized(TheCompany.any())));
        assertThat(check()).satisfies(refused("file-seized"));
        assertThat(moveOut()).satisfies(refused("file-seized"));

        companies = new InMemoryCompanies(List.of(TheCompany.with(TheCompany.any(), CompanyStatus.ABNORMAL)));
        assertThat(check()).satisfies(refused("in-abnormal-list"));
        assertThat(moveOut()).satisfies(refused("in-abnormal-list"));
        assertThat(companies.entries()).isEmpty();
    }

    @Test
    void handsTheFileOverOnce() {
        moveOut();

        assertThat(moveOut()).satisfies(refused("file-handed-over"));
    }

    @Test
    void registersNobodyWithoutTheFileOrAtAForbiddenAddress() {
        assertThat(arrive(NEW)).satisfies(refused("file-not-arrived"));
        moveOut();
        assertThat(arrive(DemoRegisters.FORBIDDEN_ADDRESS)).satisfies(refused("address-not-allowed"));
        assertThat(company().authority()).isEqualTo(TheCompany.HOME);
    }

    @Test
    void returnsTheFile() {
        moveOut();

        assertThat(new MoveOutFile(companies).undo(undoing("out"))).isInstanceOf(Undoing.Outcome.Undone.class);

        assertThat(company()).isEqualTo(TheCompany.any());
        assertThat(companies.historyOf(CODE).entries()).hasSize(2);
    }

    @Test
    void doesNotReturnTheFileOfACompanyThatHasArrived() {
        moveOut();
        arrive(NEW);

        assertThat(new MoveOutFile(companies).undo(undoing("out")))
                .isInstanceOfSatisfying(
                        Undoing.Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason().code()).isEqualTo("moved-since"));

        assertThat(addressChange().undo(undoing("arrive"))).isInstanceOf(Undoing.Outcome.Undone.class);
        assertThat(new MoveOutFile(companies).undo(undoing("out"))).isInstanceOf(Undoing.Outcome.Undone.class);
        assertThat(company()).isEqualTo(TheCompany.any());
    }

    @Test
    void withdrawsTheApplication() {
        moveIn(NEW);

        assertThat(new MoveInApplication(companies, applications).undo(undoing("in")))
                .isInstanceOf(Undoing.Outcome.Undone.class);
        assertThat(applications.entries()).hasSize(2);
    }

    @Test
    void takesOneApplicationInAtATime() {
        moveIn(NEW);

        assertThat(moveInByAnotherCase(TheCompany.DESTINATION, NEW)).satisfies(refused("move-under-way"));
        moveOut();
        assertThat(moveInByAnotherCase(TheCompany.DESTINATION, NEW)).satisfies(refused("move-under-way"));
        assertThat(applications.entries()).hasSize(1);
    }

    @Test
    void takesAnotherOneInOnceTheFirstWasWithdrawn() {
        moveIn(NEW);
        new MoveInApplication(companies, applications).undo(undoing("in"));

        assertThat(moveInByAnotherCase(TheCompany.DESTINATION, NEW)).isInstanceOf(Decision.Granted.class);
    }

    @Test
    void takesAnotherOneInOnceTheCompanyHasArrived() {
        moveIn(NEW);
        moveOut();
        arrive(NEW);

        assertThat(moveInByAnotherCase(TheCompany.HOME, new Address("999900", "任意路1号")))
                .isInstanceOf(Decision.Granted.class);
    }

    @Test
    void holdsItForUnderWayAgainWhenTheArrivalWasTakenBack() {
        moveIn(NEW);
        moveOut();
        arrive(NEW);
        addressChange().undo(undoing("arrive"));

        assertThat(moveInByAnotherCase(TheCompany.DESTINATION, NEW)).satisfies(refused("move-under-way"));
    }

    private Decision moveIn(Address address) {
        return new MoveInApplication(companies, applications)
                .apply(application("in", new MoveInForm(CODE, address, TheCompany.DESTINATION, "任意")));
    }

    private Decision moveInByAnotherCase(Authority destination, Address address) {
        return new MoveInApplication(companies, applications)
                .apply(new Application<>(
                        new ItemRef("YJS2", "in", 1),
                        "enterprise-relocation",
                        new MoveInForm(CODE, address, destination, "任意"),
                        AT));
    }

    private Decision check() {
        return new BlockingCheck(companies).apply(application("check", new BlockingCheckForm(CODE)));
    }

    private Decision moveOut() {
        return new MoveOutFile(companies).apply(application("out", new MoveOutForm(CODE, TheCompany.DESTINATION)));
    }

    private Decision arrive(Address address) {
        return addressChange()
                .apply(application("arrive", new AddressChangeForm(CODE, address, TheCompany.DESTINATION)));
    }

    private AddressChange addressChange() {
        return new AddressChange(
                companies, new InMemoryProhibitions(Map.of(), Set.of(DemoRegisters.FORBIDDEN_ADDRESS)));
    }

    private Company company() {
        return companies.find(CODE).orElseThrow();
    }

    private static Consumer<Decision> refused(String code) {
        return decision -> assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private static <F> Application<F> application(F form) {
        return application("any", form);
    }

    private static <F> Application<F> application(String item, F form) {
        return new Application<>(new ItemRef("YJS", item, 1), "enterprise-relocation", form, AT);
    }

    private static Undoing undoing(String item) {
        return new Undoing(
                new ItemRef("YJS", item, 1), "YJS/" + item + "/1", new Reason("any", "任意", "any"), AT.plusSeconds(1));
    }
}
