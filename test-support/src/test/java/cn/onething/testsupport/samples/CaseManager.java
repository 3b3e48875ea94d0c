package cn.onething.testsupport.samples;

/** Breaks the rule on purpose. */
class CaseManager {
    /** Breaks it too. */
    static class CaseHelper {}
}
