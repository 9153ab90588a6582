package childrens.improvement.plan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.canary.OpenResource;
import childrens.improvement.plan.canary.cycle.one.One;
import childrens.improvement.plan.canary.cycle.two.Two;
import childrens.improvement.plan.improvementplan.LeakyResource;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The shape of the service, each rule with a canary that shows that it can fail. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("childrens.improvement.plan");

    private static final DescribedPredicate<JavaMethod> ANSWER_HTTP =
            describe("answer HTTP", method -> method.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));

    private static final ArchRule SECURED = methods()
            .that(ANSWER_HTTP)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(Authenticated.class)
            .orShould()
            .beAnnotatedWith(DenyAll.class);

    /** Addresses stand whole at the methods: a longer one at a class hides those of other classes that begin alike. */
    private static final ArchRule ADDRESSES = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(describe(
                    "@Path(\"/v1\") or, of pages, @Path(\"/pages\")",
                    annotation -> annotation.getRawType().isEquivalentTo(Path.class)
                            && annotation
                                    .get("value")
                                    .filter(Set.of("/v1", "/pages")::contains)
                                    .isPresent()));

    private static final ArchRule NO_ENTITY_LEAVES = methods()
            .that(ANSWER_HTTP)
            .and(describe("have an entity in their signature", ArchitectureTest::hasEntity))
            .should()
            .beAnnotatedWith(describe("nothing at all", annotation -> false))
            .allowEmptyShould(true);

    private static final ArchRule TIME_IS_AN_ARGUMENT = noClasses()
            .should()
            .callMethodWhere(describe("asks what time it is", call -> {
                JavaClass owner = call.getTargetOwner();
                boolean withoutClock = call.getTarget().getRawParameterTypes().isEmpty();
                return owner.getPackageName().equals("java.time")
                                && call.getName().equals("now")
                                && withoutClock
                        || owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system")
                        || owner.isEquivalentTo(System.class)
                                && Set.of("currentTimeMillis", "nanoTime").contains(call.getName());
            }));

    private static final ArchRule CONSTRUCTORS =
            fields().should().notBeAnnotatedWith(Inject.class).andShould().notBeAnnotatedWith(ConfigProperty.class);

    @Test
    void the_pure_packages_import_only_the_allow_list() {
        pure("..plan.document..").check(MAIN);
        pure("..plan.merging..").check(MAIN);
        pure("..plan.dated..", "..plan.document..").check(MAIN);
        pure("..plan.report", "..plan.figure..", "..plan.document..").check(MAIN);
        pure("..plan.finding..", "..plan.document..", "..plan.dated..", "..plan.figure..")
                .check(MAIN);
        pure("..plan.summary.draft..", "..plan.document..", "..plan.figure..").check(MAIN);
        pure("..plan.difference..", "..plan.document..", "..plan.dated..", "..plan.figure..")
                .check(MAIN);
        pure("..plan.action.rule..", "..plan.document..").check(MAIN);
        pure("..plan.figure..", "..plan.document..").check(MAIN);
        pure("..plan.rating..", "..plan.figure..", "..plan.dated..", "..plan.document..")
                .check(MAIN);
        assertFails(pure("..canary.pure.."), new ClassFileImporter().importPackages(canary("pure")));
    }

    @Test
    void packages_have_no_cycles() {
        ArchRule rule =
                slices().matching("childrens.improvement.plan.(**)").should().beFreeOfCycles();
        rule.check(MAIN);
        assertFails(rule, new ClassFileImporter().importClasses(One.class, Two.class));
    }

    @Test
    void every_method_that_answers_http_carries_a_security_annotation() {
        SECURED.check(MAIN);
        assertFails(SECURED, new ClassFileImporter().importClasses(OpenResource.class));
    }

    @Test
    void every_address_stands_whole_at_its_method() {
        ADDRESSES.check(MAIN);
        assertFails(ADDRESSES, new ClassFileImporter().importClasses(OpenResource.class));
    }

    @Test
    void no_entity_stands_in_the_signature_of_a_method_that_answers_http() {
        NO_ENTITY_LEAVES.check(MAIN);
        assertFails(NO_ENTITY_LEAVES, new ClassFileImporter().importClasses(LeakyResource.class));
    }

    @Test
    void nothing_asks_what_time_it_is() {
        TIME_IS_AN_ARGUMENT.check(MAIN);
        assertFails(TIME_IS_AN_ARGUMENT, new ClassFileImporter().importPackages(canary("pure")));
    }

    @Test
    void what_is_needed_comes_through_the_constructor() {
        CONSTRUCTORS.check(MAIN);
        assertFails(CONSTRUCTORS, new ClassFileImporter().importClasses(OpenResource.class));
    }

    private static boolean hasEntity(JavaMethod method) {
        return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream)
                .anyMatch(type -> type.isAnnotatedWith(Entity.class));
    }

    private static ArchRule pure(String... packages) {
        String[] allowed = Stream.concat(
                        Stream.of(packages),
                        Stream.of("java.lang..", "java.util..", "java.time..", "java.math..", "org.jspecify.."))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(packages[0])
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    private static String canary(String name) {
        return "childrens.improvement.plan.canary." + name;
    }

    private static void assertFails(ArchRule rule, JavaClasses canaries) {
        assertThat(rule.evaluate(canaries).hasViolation()).isTrue();
    }
}
