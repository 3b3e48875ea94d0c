package cn.onething.definitions;

/** How bad a finding is. */
public enum Severity {
    /** The files cannot be used. */
    ERROR,
    /** They can be used, but somebody should look. */
    WARNING,
    /** Good to know. */
    NOTICE
}
