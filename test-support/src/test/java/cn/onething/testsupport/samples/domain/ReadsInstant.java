package cn.onething.testsupport.samples.domain;

import java.time.Instant;

/** Breaks the rule on purpose. */
class ReadsInstant {
    Instant now() {
        return Instant.now();
    }
}
