package cn.onething.marketsupervision.licence;

import cn.onething.department.testkit.Databases;
import cn.onething.marketsupervision.company.Companies;
import cn.onething.marketsupervision.company.JdbcCompanies;
import cn.onething.marketsupervision.company.TheCompany;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcLicencesIT extends LicencesBehaviour {
    private static JdbcTemplate jdbc;
    private JdbcCompanies companies;
    private JdbcLicences licences;

    @BeforeAll
    static void migrate() {
        jdbc = Databases.migrated("licences");
    }

    @BeforeEach
    void fill() {
        jdbc.execute("truncate company cascade");
        companies = new JdbcCompanies(jdbc);
        licences = new JdbcLicences(jdbc);
        companies
                .add(List.of(TheCompany.any(), TheCompany.other()), AT)
                .forEach(company -> licences.issue(List.of(Licence.initial(company, AT))));
    }

    @Override
    Licences licences() {
        return licences;
    }

    @Override
    Companies companies() {
        return companies;
    }
}
