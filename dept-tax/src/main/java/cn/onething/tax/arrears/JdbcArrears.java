package cn.onething.tax.arrears;

import cn.onething.journal.sql.BatchSql;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Arrears in PostgreSQL. */
@Component
public final class JdbcArrears implements Arrears {
    private final BatchSql sql;

    public JdbcArrears(JdbcTemplate jdbc) {
        this.sql = new BatchSql(jdbc);
    }

    @Override
    public boolean areOwedBy(String creditCode) {
        return !sql.query(
                        "select 1 from arrears where credit_code = ? and state = 'open' limit 1",
                        (row, _) -> row.getInt(1),
                        creditCode)
                .isEmpty();
    }

    /** Takes debts over from elsewhere; passes over the months that are here already. */
    public void add(List<Debt> debts) {
        sql.update(
                """
                insert into arrears (credit_code, period, amount, state)
                select cc, p, a::numeric, s from unnest(?, ?, ?, ?) as n (cc, p, a, s)
                    on conflict do nothing
                """,
                texts(debts, Debt::creditCode),
                texts(debts, debt -> debt.period().toString()),
                texts(debts, debt -> debt.amount().toPlainString()),
                texts(debts, debt -> debt.state().name().toLowerCase(Locale.ROOT)));
    }

    private static String[] texts(List<Debt> debts, Function<Debt, String> column) {
        return debts.stream().map(column).toArray(String[]::new);
    }
}
