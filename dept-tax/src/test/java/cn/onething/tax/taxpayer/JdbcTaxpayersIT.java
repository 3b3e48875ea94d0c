package cn.onething.tax.taxpayer;

import cn.onething.department.history.Ledger;
import cn.onething.department.testkit.Databases;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcTaxpayersIT extends TaxpayersBehaviour {
    private static JdbcTemplate jdbc;
    private JdbcTaxpayers taxpayers;

    @BeforeAll
    static void migrate() {
        jdbc = Databases.migrated("taxpayers");
    }

    @BeforeEach
    void fill() {
        jdbc.execute("truncate taxpayer cascade");
        taxpayers = new JdbcTaxpayers(jdbc);
        taxpayers.add(List.of(TheTaxpayer.any(), TheTaxpayer.other()), AT.minusSeconds(60));
    }

    @Override
    protected Ledger<Taxpayer> ledger() {
        return taxpayers;
    }
}
