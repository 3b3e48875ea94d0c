package cn.onething.department;

import cn.onething.events.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a department says to an application. */
public sealed interface Decision {

    /**
     * Yes (准予). The register holds the entry when this is returned.
     *
     * @param entry the register entry's name, see {@link Application#entry()}; empty when nothing is registered
     * @param made the fields that the definition says this item makes for later ones, absent when none; sealed before
     *     they leave the department
     * @param certificate absent when none is issued
     */
    record Granted(
            String entry,
            @Nullable ObjectNode made,
            @Nullable Certificate certificate) implements Decision {

        /** A grant that makes an entry and nothing else. */
        public Granted(String entry) {
            this(entry, null, null);
        }
    }

    /**
     * An electronic certificate that the grant issues.
     *
     * @param validUntil absent when it is valid without end
     */
    record Certificate(@Nullable Instant validUntil) {}

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
