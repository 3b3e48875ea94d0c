package cn.onething.testsupport.samples.domain;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Breaks the rule on purpose. */
class ReadsDateByReference {
    Supplier<LocalDate> today() {
        return LocalDate::now;
    }
}
