package cn.onething.department;

/** Who decides a service's applications. */
public enum Decider {
    /** The handler, at once. */
    RULE,
    /** An officer; the handler carries out what the officer grants, unless the register says no. */
    OFFICER,
    /** An officer proposes, another one grants (两人审批). */
    TWO_OFFICERS;

    public boolean isOfficer() {
        return this != RULE;
    }
}
