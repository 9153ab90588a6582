package childrens.improvement.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.canary.OpenResource;
import childrens.improvement.metrics.canary.cycle.one.One;
import childrens.improvement.metrics.canary.cycle.two.Two;
import childrens.improvement.metrics.canary.figure.ImpureFigure;
import childrens.improvement.metrics.canary.model.oracle.LeakyOracle;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shape of the service, each rule with a canary that shows that it can fail. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("childrens.improvement.metrics");

    /** The pure packages import an allow-list: the JDK, nullness, themselves, and the record of an event. */
    private static final ArchRule PURE = classes()
            .that()
            .resideInAnyPackage("..timeliness..", "..obligation..", "..figure..")
            .should()
            .onlyDependOnClassesThat(new DescribedPredicate<JavaClass>("are pure") {
                @Override
                public boolean test(JavaClass other) {
                    String name = other.getPackageName();
                    return name.startsWith("java.lang")
                            || name.startsWith("java.util")
                            || name.startsWith("java.time")
                            || name.startsWith("java.math")
                            || name.equals("java.nio.charset")
                            || name.startsWith("org.jspecify")
                            || name.endsWith(".timeliness")
                            || name.endsWith(".obligation")
                            || name.endsWith(".figure")
                            || name.isEmpty()
                            || Set.of("CaseEvent", "EventTime").contains(other.getSimpleName());
                }
            });

    /** The rules of timescales know nothing of obligations, and those nothing of figures. */
    private static final ArchRule INWARDS = noClasses()
            .that()
            .resideInAPackage("..timeliness..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..obligation..", "..figure..");

    /** The recount shares nothing with the service but the record of an event. */
    private static final ArchRule RECOUNT = classes()
            .that()
            .resideInAPackage("..model.oracle..")
            .should()
            .onlyDependOnClassesThat(new DescribedPredicate<JavaClass>("are its own") {
                @Override
                public boolean test(JavaClass other) {
                    String name = other.getPackageName();
                    return !name.startsWith("childrens.improvement")
                            || name.endsWith(".model.oracle")
                            || Set.of("CaseEvent", "EventTime", "EventKey").contains(other.getSimpleName());
                }
            });

    private static final ArchRule NO_CYCLES =
            slices().matching("childrens.improvement.metrics.(**)").should().beFreeOfCycles();

    private static final ArchRule SECURED = methods()
            .that(new DescribedPredicate<JavaMethod>("answer HTTP") {
                @Override
                public boolean test(JavaMethod method) {
                    return method.getAnnotations().stream()
                            .anyMatch(each -> each.getRawType().isAnnotatedWith(HttpMethod.class));
                }
            })
            .should()
            .beAnnotatedWith(DescribedPredicate.describe("a security annotation", annotation -> Set.of(
                            RolesAllowed.class.getName(),
                            DenyAll.class.getName(),
                            PermitAll.class.getName(),
                            "io.quarkus.security.Authenticated")
                    .contains(annotation.getRawType().getName())));

    private static final ArchRule TIME_IS_AN_ARGUMENT = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private static final ArchRule CONSTRUCTORS = fields().should().notBeAnnotatedWith(Inject.class);

    @Test
    void the_pure_packages_import_only_the_allow_list() {
        PURE.check(MAIN);
        assertFails(PURE, ImpureFigure.class);
    }

    @Test
    void timescales_know_nothing_of_what_uses_them() {
        INWARDS.check(MAIN);
    }

    @Test
    void the_recount_shares_nothing_with_what_it_recounts() {
        RECOUNT.check(new ClassFileImporter().importPackages("childrens.improvement.metrics.model.oracle"));
        assertFails(RECOUNT, LeakyOracle.class);
    }

    @Test
    void packages_have_no_cycles() {
        NO_CYCLES.check(MAIN);
        assertFails(NO_CYCLES, One.class, Two.class);
    }

    @Test
    void every_method_that_answers_http_carries_a_security_annotation() {
        SECURED.check(MAIN);
        assertFails(SECURED, OpenResource.class);
    }

    @Test
    void nothing_asks_what_time_it_is() {
        TIME_IS_AN_ARGUMENT.check(MAIN);
        assertFails(TIME_IS_AN_ARGUMENT, ImpureFigure.class);
    }

    @Test
    void what_is_needed_comes_through_the_constructor() {
        CONSTRUCTORS.check(MAIN);
        assertFails(CONSTRUCTORS, OpenResource.class);
    }

    private static void assertFails(ArchRule rule, Class<?>... canaries) {
        JavaClasses broken = new ClassFileImporter().importClasses(canaries);
        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }
}
