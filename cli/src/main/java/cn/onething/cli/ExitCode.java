package cn.onething.cli;

/** What the command tells the shell. The numbers are part of the command's contract, see docs/cli.md. */
public enum ExitCode {
    /** All items completed; or, where no case has ended, the command did what was asked. */
    DONE(0),
    /** Anything else: a service is away, a check found something. */
    FAILED(1),
    /** Wrong usage, or the suite does not accept what was given. */
    WRONG_INPUT(2),
    PARTLY_COMPLETED(3),
    /** Refused, undone, withdrawn by the applicant, or handed to a person because no item can go on by itself. */
    NOT_COMPLETED(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** For the status of a case; one that still runs, or that a newer suite has invented, counts as done. */
    public static ExitCode of(String caseStatus) {
        return switch (caseStatus) {
            case "PARTLY_COMPLETED" -> PARTLY_COMPLETED;
            case "REFUSED", "COMPENSATED", "WITHDRAWN", "ESCALATED" -> NOT_COMPLETED;
            default -> DONE;
        };
    }
}
