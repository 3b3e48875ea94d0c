package cn.onething.cli;

import java.util.List;

/** The departments that are programs of their own; all others are files in one process. */
public final class CodedDepartments {
    /** In the order in which a change travels. */
    public static final List<String> IDS = List.of("market-supervision", "public-security", "tax", "social-security");

    private CodedDepartments() {}
}
