package cn.onething.tax.arrears;

import cn.onething.department.testkit.Databases;
import cn.onething.tax.taxpayer.JdbcTaxpayers;
import cn.onething.tax.taxpayer.TheTaxpayer;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcArrearsIT extends ArrearsBehaviour {

    @Override
    Arrears arrears(List<Debt> debts) {
        JdbcTemplate jdbc = Databases.migrated("arrears");
        new JdbcTaxpayers(jdbc).add(List.of(TheTaxpayer.any(), TheTaxpayer.other()), Instant.EPOCH);
        JdbcArrears arrears = new JdbcArrears(jdbc);
        arrears.add(debts);
        arrears.add(debts);
        return arrears;
    }
}
