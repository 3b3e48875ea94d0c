package cn.onething.department.worklist;

import cn.onething.department.task.OfficerAct;
import cn.onething.events.Missing;
import cn.onething.events.Reason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an officer sends with an act. Who the officer is, the token says.
 *
 * @param reason for what needs one: facts, and for negative decisions basis and remedies
 * @param missing for a request for correction
 * @param days for an extension, working days
 */
record ActRequest(
        @Nullable Reason reason,
        @Nullable List<Missing> missing,
        @Nullable Integer days) {

    /** The request is not complete; says which field is wrong. */
    static final class Incomplete extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String pointer;

        Incomplete(String pointer) {
            super(pointer + " is missing");
            this.pointer = pointer;
        }

        String pointer() {
            return pointer;
        }
    }

    /**
     * @param name as in the address
     * @throws Incomplete when a field that the act needs is missing
     * @return empty when there is no such act
     */
    Optional<OfficerAct> act(String name) {
        return Optional.ofNullable(named(name));
    }

    private @Nullable OfficerAct named(String name) {
        return switch (name) {
            case "accept" -> new OfficerAct.Accept();
            case "not-accept" -> new OfficerAct.NotAccept(because());
            case "ask-correction" -> new OfficerAct.AskCorrection(required(missing, "/missing"));
            case "stop" -> new OfficerAct.Stop(because());
            case "resume" -> new OfficerAct.Resume();
            case "extend" -> new OfficerAct.Extend(required(days, "/days"), because());
            case "grant" -> new OfficerAct.Grant();
            case "refuse" -> new OfficerAct.Refuse(because());
            case "uphold-objection" -> new OfficerAct.UpholdObjection(because());
            default -> null;
        };
    }

    /** The words of a reason are for the applicant, so both languages have to be there. */
    @SuppressWarnings("NullAway") // Jackson leaves out what the request leaves out
    private Reason because() {
        Reason given = required(reason, "/reason");
        required(given.code(), "/reason/code");
        required(given.zh(), "/reason/zh");
        required(given.en(), "/reason/en");
        return given;
    }

    private static <T> T required(@Nullable T value, String pointer) {
        if (value == null) {
            throw new Incomplete(pointer);
        }
        return value;
    }
}
