package cn.onething.benchmarks.ceiling;

import java.util.List;

/** The five items of a case: first A, then B, C and D side by side, then E. */
enum Step {
    A("market-supervision"),
    B("public-security"),
    C("tax"),
    D("social-security"),
    E("market-supervision");

    /** The departments, each once. */
    static final List<String> DEPARTMENTS = List.of("market-supervision", "public-security", "tax", "social-security");

    static final List<Step> AFTER_A = List.of(B, C, D);

    private final String department;

    Step(String department) {
        this.department = department;
    }

    String department() {
        return department;
    }

    int bit() {
        return 1 << ordinal();
    }
}
