package cn.onething.configured;

import cn.onething.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheSuite() {
        ArchitectureRules.check("cn.onething.configured");
    }
}
