package childrens.improvement.alerting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.canary.OpenResource;
import childrens.improvement.alerting.canary.cycle.one.One;
import childrens.improvement.alerting.canary.cycle.two.Two;
import childrens.improvement.alerting.canary.escalation.ImpureLadder;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.security.Authenticated;
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

    private static final String[] PURE_PACKAGES = {
        "..escalation..", "..episode..", "..routing..", "..message..", "..cadence.."
    };

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("childrens.improvement.alerting");

    private static final ArchRule PURE = classes()
            .that()
            .resideInAnyPackage(PURE_PACKAGES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.math..",
                    "java.nio.charset..",
                    "org.jspecify..",
                    "de.focus_shift.jollyday..",
                    "childrens.improvement.alerting.escalation..",
                    "childrens.improvement.alerting.episode..",
                    "childrens.improvement.alerting.routing..",
                    "childrens.improvement.alerting.message..",
                    "childrens.improvement.alerting.cadence..");

    private static final ArchRule NO_CYCLES =
            slices().matching("childrens.improvement.alerting.(**)").should().beFreeOfCycles();

    private static final Set<String> SECURITY = Set.of(
            RolesAllowed.class.getName(),
            DenyAll.class.getName(),
            PermitAll.class.getName(),
            Authenticated.class.getName());

    private static final ArchRule SECURED = methods()
            .that(DescribedPredicate.describe("answer HTTP", ArchitectureTest::answersHttp))
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "a security annotation",
                    annotation -> SECURITY.contains(annotation.getRawType().getName())));

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

    private static final ArchRule NO_ENTITY_OVER_HTTP = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .or()
            .haveSimpleNameEndingWith("Canary")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Entity");

    @Test
    void the_pure_packages_import_only_the_allow_list() {
        PURE.check(MAIN);
        assertFails(PURE, ImpureLadder.class);
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
        assertFails(TIME_IS_AN_ARGUMENT, ImpureLadder.class);
    }

    @Test
    void what_is_needed_comes_through_the_constructor() {
        CONSTRUCTORS.check(MAIN);
        assertFails(CONSTRUCTORS, OpenResource.class);
    }

    @Test
    void no_resource_knows_an_entity() {
        NO_ENTITY_OVER_HTTP.check(MAIN);
        assertFails(NO_ENTITY_OVER_HTTP, EntityCanary.class);
    }

    private static boolean answersHttp(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static void assertFails(ArchRule rule, Class<?>... canaries) {
        JavaClasses broken = new ClassFileImporter().importClasses(canaries);
        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }

    private record ThingEntity() {}

    private record EntityCanary(ThingEntity entity) {}
}
