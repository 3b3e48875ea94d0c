package cn.onething.publicsecurity.seal;

import cn.onething.department.history.JdbcLedger;
import cn.onething.department.history.LedgerTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Seals in PostgreSQL. */
@Component
public final class JdbcSeals extends JdbcLedger<Seal> implements Seals {
    private static final LedgerTable<Seal> TABLE = LedgerTable.of(
                    "seal", "seal_history", "credit_code", Seal::creditCode, (row, _) -> seal(row))
            .text("number", Seal::number)
            .text("inscription", Seal::inscription);

    public JdbcSeals(JdbcTemplate jdbc) {
        super(jdbc, TABLE);
    }

    @Override
    public String nextSerial() {
        return sql.query("select nextval('seal_serial')::text", (row, _) -> row.getString(1))
                .getFirst();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(row.getString("credit_code"), row.getString("number"), row.getString("inscription"));
    }
}
