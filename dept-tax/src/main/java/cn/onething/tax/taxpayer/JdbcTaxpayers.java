package cn.onething.tax.taxpayer;

import cn.onething.department.form.Address;
import cn.onething.department.form.Person;
import cn.onething.department.history.JdbcLedger;
import cn.onething.department.history.LedgerTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Taxpayers in PostgreSQL. */
@Component
public final class JdbcTaxpayers extends JdbcLedger<Taxpayer> implements Taxpayers {
    private static final LedgerTable<Taxpayer> TABLE = LedgerTable.of(
                    "taxpayer", "taxpayer_history", "credit_code", Taxpayer::creditCode, (row, _) -> taxpayer(row))
            .text("name", Taxpayer::name)
            .text(
                    "representative_name",
                    taxpayer -> taxpayer.legalRepresentative().name())
            .text(
                    "representative_number",
                    taxpayer -> taxpayer.legalRepresentative().idNumber())
            .text("region", taxpayer -> taxpayer.address().region())
            .text("street", taxpayer -> taxpayer.address().street())
            .text("scope", Taxpayer::scope)
            .number("capital", Taxpayer::capital)
            .text("tax_authority", taxpayer -> taxpayer.taxAuthority().code())
            .text("state", taxpayer -> taxpayer.state().word());

    public JdbcTaxpayers(JdbcTemplate jdbc) {
        super(jdbc, TABLE);
    }

    private static Taxpayer taxpayer(ResultSet row) throws SQLException {
        return new Taxpayer(
                row.getString("credit_code"),
                row.getString("name"),
                new Person(row.getString("representative_name"), row.getString("representative_number")),
                new Address(row.getString("region"), row.getString("street")),
                row.getString("scope"),
                row.getBigDecimal("capital"),
                new TaxAuthority(row.getString("tax_authority")),
                TaxpayerState.of(row.getString("state")));
    }
}
