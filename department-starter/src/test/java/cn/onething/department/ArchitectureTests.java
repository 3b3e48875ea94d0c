package cn.onething.department;

import cn.onething.testsupport.ArchitectureRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheSuite() {
        ArchitectureRules.check("cn.onething.department");
    }

    @Test
    void keepsReadingAndDecidingPure() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("..definition..", "..source..", "..service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "org.apache.kafka..")
                .because("a department's file decides the same in the process, in tests and in simulations")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("cn.onething.department.configured"));
    }
}
