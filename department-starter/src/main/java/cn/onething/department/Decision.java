package cn.onething.department;

import cn.onething.events.Reason;

/** What a department says to an application. */
public sealed interface Decision {

    /**
     * Yes (准予). The register holds the entry when this is returned.
     *
     * @param entry the register entry's name, see {@link Application#entry()}; empty when nothing is registered
     */
    record Granted(String entry) implements Decision {}

    /** No (不予许可). */
    record Refused(Reason reason) implements Decision {}

    /** Not taken in (不予受理): the application cannot be decided as it is. */
    record NotAccepted(Reason reason) implements Decision {}

    /** Granted, with an entry of the name that the application proposes. */
    static Decision granted(Application<?> application) {
        return new Granted(application.entry());
    }

    /** Granted without an entry: a check or a query. */
    static Decision granted() {
        return new Granted("");
    }

    static Decision refused(String code, String zh, String en) {
        return new Refused(new Reason(code, zh, en));
    }
}
