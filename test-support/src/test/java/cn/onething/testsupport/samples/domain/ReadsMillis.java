package cn.onething.testsupport.samples.domain;

/** Breaks the rule on purpose. */
class ReadsMillis {
    long now() {
        return System.currentTimeMillis();
    }
}
