package cn.onething.tax.arrears;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Tax of one month that was not paid in time.
 *
 * @param amount CNY, more than 0
 */
public record Debt(String creditCode, YearMonth period, BigDecimal amount, State state) {

    /** Whether it is still owed. */
    public enum State {
        OPEN,
        PAID
    }
}
