package cn.onething.department.configured.definition;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that a grant makes.
 *
 * @param kind its name (证照名称)
 * @param prefix how its serials begin, different for every item of a department
 * @param digits how many follow the prefix, counted up from 1; 0 when the serial follows from the register entry instead
 * @param into the register field that keeps the serial
 * @param term how long it holds, the day of the grant included; null when it has no end
 * @param until the register field that keeps its last day; null when none does
 */
public record Certificate(
        Words kind,
        String prefix,
        int digits,
        String into,
        @Nullable Period term,
        @Nullable String until) {

    /** The first day on which it holds no longer (有效期届满之次日); null when it has no end. */
    public @Nullable LocalDate endsOn(LocalDate granted) {
        return term == null ? null : granted.plus(term);
    }
}
