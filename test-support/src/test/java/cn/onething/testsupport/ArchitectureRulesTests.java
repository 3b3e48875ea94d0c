package cn.onething.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTests {
    private static final JavaClasses SAMPLES =
            new ClassFileImporter().importPackages("cn.onething.testsupport.samples");

    @Test
    void findSpringInTheDomain() {
        assertThat(violations(ArchitectureRules.DOMAIN_WITHOUT_SPRING))
                .singleElement()
                .asString()
                .contains("WithSpring.environment");
    }

    @Test
    void findWhoeverReadsTheClockButNotWhoAsksOne() {
        assertThat(violations(ArchitectureRules.DOMAIN_WITHOUT_CLOCK))
                .hasSize(3)
                .anyMatch(line -> line.contains("ReadsInstant.now()"))
                .anyMatch(line -> line.contains("ReadsMillis.now()"))
                .anyMatch(line -> line.contains("ReadsDateByReference.today()"));
    }

    @Test
    void findNamesThatSayNothing() {
        assertThat(violations(ArchitectureRules.TELLING_NAMES))
                .hasSize(2)
                .allMatch(line -> line.contains("CaseManager") || line.contains("CaseHelper"));
    }

    @Test
    void findPackagesThatNeedEachOther() {
        assertThat(violations(ArchitectureRules.PACKAGES_WITHOUT_CYCLES))
                .singleElement()
                .asString()
                .contains("samples.answering", "samples.asking");
    }

    @Test
    void refuseAPackageWithoutClasses() {
        assertThatThrownBy(() -> ArchitectureRules.check("cn.onething.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cn.onething.nowhere");
    }

    @Test
    void areKeptHere() {
        assertThatCode(() -> ArchitectureRules.check("cn.onething.testsupport")).doesNotThrowAnyException();
        assertThatCode(() -> ArchitectureRules.check("cn.onething.servers")).doesNotThrowAnyException();
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(SAMPLES).getFailureReport().getDetails();
    }
}
