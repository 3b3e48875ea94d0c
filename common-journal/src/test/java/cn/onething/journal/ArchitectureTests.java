package cn.onething.journal;

import cn.onething.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheSuite() {
        ArchitectureRules.check("cn.onething.journal");
    }
}
