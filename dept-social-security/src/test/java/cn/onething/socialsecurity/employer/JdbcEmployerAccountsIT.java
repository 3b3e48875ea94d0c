package cn.onething.socialsecurity.employer;

import cn.onething.department.history.Ledger;
import cn.onething.department.testkit.Databases;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcEmployerAccountsIT extends EmployerAccountsBehaviour {
    private static JdbcTemplate jdbc;
    private JdbcEmployerAccounts accounts;

    @BeforeAll
    static void migrate() {
        jdbc = Databases.migrated("employers");
    }

    @BeforeEach
    void fill() {
        jdbc.execute("truncate employer_account cascade");
        accounts = new JdbcEmployerAccounts(jdbc);
        accounts.add(List.of(TheAccount.any(), TheAccount.other()), AT.minusSeconds(60));
    }

    @Override
    protected Ledger<EmployerAccount> ledger() {
        return accounts;
    }
}
