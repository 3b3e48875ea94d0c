package cn.onething.department.history;

import cn.onething.events.Reason;

/** What the rules say to a change of a record. */
public sealed interface Ruling<T> {

    /** @param record as it is after the change */
    record Allowed<T>(T record) implements Ruling<T> {}

    record Denied<T>(Reason reason) implements Ruling<T> {}

    static <T> Ruling<T> denied(String code, String zh, String en) {
        return new Denied<>(new Reason(code, zh, en));
    }
}
