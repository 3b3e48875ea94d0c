package cn.onething.tax.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.tax.taxpayer.TheTaxpayer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class ArrearsBehaviour {
    private static final String DEBTOR = TheTaxpayer.any().creditCode();
    private static final String PAYER = TheTaxpayer.other().creditCode();

    /** Arrears of {@link TheTaxpayer}s, who are registered. */
    abstract Arrears arrears(List<Debt> debts);

    @Test
    void oneOpenMonthIsEnough() {
        Arrears arrears = arrears(List.of(
                debt(DEBTOR, 10, Debt.State.PAID),
                debt(DEBTOR, 11, Debt.State.OPEN),
                debt(PAYER, 11, Debt.State.PAID)));

        assertThat(arrears.areOwedBy(DEBTOR)).isTrue();
        assertThat(arrears.areOwedBy(PAYER)).isFalse();
        assertThat(arrears.areOwedBy("91999900MA9999999X")).isFalse();
    }

    private static Debt debt(String creditCode, int month, Debt.State state) {
        return new Debt(creditCode, YearMonth.of(2025, month), new BigDecimal("0.01"), state);
    }
}
