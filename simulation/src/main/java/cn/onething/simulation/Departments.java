package cn.onething.simulation;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.demo.DemoCompany;
import cn.onething.department.history.InMemoryLedger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The departments that a simulation runs, as they are before the first case. */
final class Departments {
    /** The companies with a story, and some without one: few enough to get in each other's way. */
    static final List<DemoCompany> COMPANIES = DemoCompanies.all().subList(0, 10);

    private Departments() {}

    static Map<String, Department> atStart() {
        Map<String, Department> departments = new LinkedHashMap<>();
        departments.put("market-supervision", MarketSupervisionDepartment.atStart());
        departments.put("tax", TaxDepartment.atStart());
        departments.put("public-security", PublicSecurityDepartment.atStart());
        departments.put("social-security", SocialSecurityDepartment.atStart());
        return departments;
    }

    static <T> Map<String, T> byCode(List<T> records, Function<T, String> creditCode) {
        Map<String, T> map = new LinkedHashMap<>();
        records.forEach(record -> map.put(creditCode.apply(record), record));
        return map;
    }

    /** Copies what one ledger holds into a new one. */
    static <T, L extends InMemoryLedger<T>> L filled(L fresh, L from) {
        fresh.write(List.of(), List.copyOf(from.entries()));
        return fresh;
    }
}
