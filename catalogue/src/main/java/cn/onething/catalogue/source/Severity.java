package cn.onething.catalogue.source;

/** How bad a finding is. */
public enum Severity {
    /** The catalogue cannot be used. */
    ERROR,
    /** It can be used, but somebody should look. */
    WARNING,
    /** Good to know. */
    NOTICE
}
