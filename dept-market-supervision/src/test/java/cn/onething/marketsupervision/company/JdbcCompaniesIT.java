package cn.onething.marketsupervision.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.department.testkit.Databases;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
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
        companies = new JdbcCompanies(jdbc);
        companies.add(List.of(TheCompany.any(), TheCompany.other()), AT.minusSeconds(60));
    }

    @Override
    protected Companies ledger() {
        return companies;
    }

    @Test
    void passesOverACompanyThatIsThereAlready() {
        Company renamed = TheCompany.any().withName("新名称有限公司");

        assertThat(companies.add(List.of(renamed), AT)).isEmpty();
        assertThat(record(renamed.creditCode())).isEqualTo(TheCompany.any());
        assertThat(companies.historyOf(renamed.creditCode()).entries()).hasSize(1);
    }

    @Test
    void doesNotPassOverANameThatAnotherCompanyBears() {
        jdbc.execute("truncate company cascade");
        Company other = TheCompany.other().withName(TheCompany.any().name());

        assertThatThrownBy(() -> companies.add(List.of(TheCompany.any(), other), AT))
                .isInstanceOf(DuplicateKeyException.class);
    }
}
