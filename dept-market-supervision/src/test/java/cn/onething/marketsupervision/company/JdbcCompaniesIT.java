package cn.onething.marketsupervision.company;

import cn.onething.department.history.JdbcHistory;
import cn.onething.department.testkit.Databases;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcCompaniesIT extends CompaniesBehaviour {
    private static JdbcTemplate jdbc;
    private JdbcCompanies companies;

    @BeforeAll
    static void migrate() {
        jdbc = Databases.migrated("companies");
    }

    @BeforeEach
    void fill() {
        jdbc.execute("truncate company cascade");
        companies = new JdbcCompanies(jdbc, new JdbcHistory(jdbc, "company_history"));
        companies.add(List.of(TheCompany.any(), TheCompany.other()), AT.minusSeconds(60));
    }

    @Override
    protected Companies ledger() {
        return companies;
    }
}
