package cn.onething.catalogue.bundle;

/** How far a definition is. */
public enum Status {
    /** Cases can be filed. */
    OPEN,
    /** Written down and checked, but nobody can file it: a department or an operator is still missing. */
    PREPARED
}
