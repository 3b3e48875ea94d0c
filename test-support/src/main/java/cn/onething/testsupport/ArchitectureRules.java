package cn.onething.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

/**
 * The rules that every service keeps. A service states them in one line: {@code ArchitectureRules.check("cn.onething.tax")}.
 */
public final class ArchitectureRules {
    private static final Set<String> CLOCK_OWNERS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    /** Also by method reference; {@code now(clock)} is fine, and so is a clock that was handed in. */
    private static final DescribedPredicate<JavaAccess<?>> READS_THE_CLOCK =
            DescribedPredicate.describe("it reads the machine's clock", access -> {
                String owner = access.getTargetOwner().getName();
                String name = access.getTarget().getName();
                boolean clock = access instanceof JavaCodeUnitAccess<?> call
                        && call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Clock.class));
                return CLOCK_OWNERS.contains(owner) && name.equals("now") && !clock
                        || owner.equals("java.time.Clock") && name.startsWith("system")
                        || owner.equals("java.lang.System")
                                && Set.of("currentTimeMillis", "nanoTime").contains(name);
            });

    @ArchTest
    static final ArchRule DOMAIN_WITHOUT_SPRING = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.apache.kafka..")
            .because("process rules are replayed and simulated without any infrastructure")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule DOMAIN_WITHOUT_CLOCK = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .accessTargetWhere(READS_THE_CLOCK)
            .because("time is passed in; a replay at another time must come to the same result")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule TELLING_NAMES = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Utils?|Helper)")
            .because("such a name does not say what the class is for")
            .allowEmptyShould(true);

    static final ArchRule PACKAGES_WITHOUT_CYCLES = slices().matching("cn.onething.(**)")
            .namingSlices("$1")
            .should()
            .beFreeOfCycles()
            .because("whoever reads a package should not have to read what it is read by");

    private ArchitectureRules() {}

    /**
     * Checks the classes of a package and all below it, tests left out.
     *
     * @throws AssertionError naming each place that breaks a rule; also when there is no class at all
     */
    public static void check(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes found in " + rootPackage);
        }
        check(classes);
    }

    static void check(JavaClasses classes) {
        DOMAIN_WITHOUT_SPRING.check(classes);
        DOMAIN_WITHOUT_CLOCK.check(classes);
        TELLING_NAMES.check(classes);
        PACKAGES_WITHOUT_CYCLES.check(classes);
    }
}
