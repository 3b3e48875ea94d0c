package cn.onething.simulation;

import cn.onething.department.ItemHandler;
import cn.onething.marketsupervision.company.Company;
import cn.onething.marketsupervision.company.InMemoryCompanies;
import cn.onething.marketsupervision.demo.DemoRegisters;
import cn.onething.marketsupervision.licence.InMemoryLicences;
import cn.onething.marketsupervision.licence.Licence;
import cn.onething.marketsupervision.licence.LicenceReissue;
import cn.onething.marketsupervision.prohibition.InMemoryProhibitions;
import cn.onething.marketsupervision.registration.RegistrationChange;
import cn.onething.marketsupervision.relocation.AddressChange;
import cn.onething.marketsupervision.relocation.BlockingCheck;
import cn.onething.marketsupervision.relocation.MoveInApplication;
import cn.onething.marketsupervision.relocation.MoveOutFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Market supervision, in the origin and at the destination. */
record MarketSupervisionDepartment(InMemoryCompanies companies, InMemoryLicences licences, MoveInFile moveIns)
        implements Department {
    private static final List<Company> INITIAL = DemoRegisters.companies(Departments.COMPANIES);
    private static final Map<String, Company> BY_CODE = Departments.byCode(INITIAL, Company::creditCode);
    private static final InMemoryProhibitions PROHIBITIONS = new InMemoryProhibitions(
            Map.of(DemoRegisters.BANNED_PERSON, LocalDate.of(2099, 12, 31)), Set.of(DemoRegisters.FORBIDDEN_ADDRESS));

    static MarketSupervisionDepartment atStart() {
        return new MarketSupervisionDepartment(
                new InMemoryCompanies(INITIAL),
                new InMemoryLicences(DemoRegisters.licences(INITIAL)),
                new MoveInFile(List.of()));
    }

    @Override
    public List<ItemHandler<?>> handlers() {
        return List.of(
                new RegistrationChange(companies, PROHIBITIONS),
                new LicenceReissue(companies, licences),
                new MoveInApplication(companies, moveIns),
                new BlockingCheck(companies),
                new MoveOutFile(companies),
                new AddressChange(companies, PROHIBITIONS));
    }

    @Override
    public List<Book> books() {
        return List.of(
                Book.of("companies", companies, BY_CODE),
                new Book("licences", this::licencesOfCases, this::forgetLicence, List::of),
                new Book("move-in applications", moveIns::entries, moveIns::forget, List::of));
    }

    private List<String> licencesOfCases() {
        return licences.issued().stream()
                .filter(licence -> licence.kind() != Licence.Kind.INITIAL)
                .map(Licence::entry)
                .toList();
    }

    private void forgetLicence(String entry) {
        licences.issued().removeIf(licence -> licence.entry().equals(entry));
    }

    @Override
    public Department copy() {
        return new MarketSupervisionDepartment(
                Departments.filled(new InMemoryCompanies(companies.records()), companies),
                new InMemoryLicences(licences.issued()),
                moveIns.copy());
    }
}
