package cn.onething.catalogue.calendar;

/** What a day is to a limit in working days, and so why it is counted or not (rules.md §3 and §7). */
public sealed interface DayKind {

    /** Monday to Friday, and no holiday. */
    record Workday() implements DayKind {}

    /** A Saturday or Sunday on which people work in exchange for a longer holiday (补班). */
    record SwappedWeekend() implements DayKind {}

    record Weekend() implements DayKind {}

    /** A day off by the yearly notice, be it a weekend day or not; named as the notice names it. */
    record Holiday(String zh, String en) implements DayKind {}

    /** A day on which people work, but on which the clock stood still. */
    record Stopped() implements DayKind {}

    /** Whether the day uses up one of the limit. */
    default boolean counted() {
        return switch (this) {
            case Workday _, SwappedWeekend _ -> true;
            case Weekend _, Holiday _, Stopped _ -> false;
        };
    }
}
