package cn.onething.catalogue.bundle;

/** Who decides whether an item belongs to a case. */
public enum Choice {
    /** Always in the case. */
    MANDATORY,
    /** The applicant ticks it. */
    OPTIONAL,
    /** An answer in the form decides. */
    CONDITIONAL
}
