package cn.onething.testsupport.samples.domain;

import org.springframework.core.env.Environment;

/** Breaks the rule on purpose. */
class WithSpring {
    Environment environment;
}
