package childrens.improvement.plan.report.serving;

import static childrens.improvement.plan.Requests.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.local.testing.SignedIn;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The plan's papers as a person with a browser finds them, signed in at the identity provider. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class PagesComponentTest {

    private static final Set<String> WITHOUT_THE_PLAN =
            Set.of(Roles.OPERATOR, Roles.CASE_SYSTEM, Roles.ALERTING_SERVICE);

    @SuppressWarnings("unused") // the roles of the parameterized test
    static final List<String> ROLES = Roles.ALL;

    private static final Pattern LINK = Pattern.compile("href=\"(/pages/plans/[^\"]*)\"");

    @Test
    void every_paper_of_the_list_can_be_read_in_the_same_session() {
        SignedIn manager = signedIn("head-of-service");
        String list = manager.get("/pages/plans").body();
        List<String> links = LINK.matcher(list)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();

        assertThat(links).hasSizeGreaterThan(4 * 4).anyMatch(link -> link.endsWith("2020-21-Q2&format=pdf"));
        // one area's, and one quarter of the council's: the others are the same with another name
        assertThat(links.stream()
                        .filter(link -> link.contains("/2020-21/areas/cp-court/")
                                || link.contains("quarter=2020-21-Q2&format=")))
                .hasSizeGreaterThan(8)
                .allSatisfy(link ->
                        assertThat(manager.get(link).statusCode()).as(link).isEqualTo(200));
        HttpResponse<String> report = manager.get("/pages/plans/2020-21/report?quarter=2020-21-Q2");
        assertThat(report.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(report.body()).contains("Impact on children").doesNotContain("<script");
    }

    @Test
    void a_page_says_what_the_api_says_with_a_token() {
        String page = signedIn("director")
                .get("/pages/plans/2020-21/areas/cp-court/self-evaluation?quarter=2020-21-Q1")
                .body();

        assertThat(page)
                .isEqualTo(as("director")
                        .get("/v1/plans/2020-21/areas/cp-court/self-evaluation?quarter=2020-21-Q1&format=html")
                        .asString());
    }

    @Test
    void whoever_signs_out_reads_nothing_more_until_the_next_sign_in() {
        SignedIn manager = signedIn("team-manager");

        HttpResponse<String> out = manager.get("/pages/sign-out");

        assertThat(out.uri().getPath()).isEqualTo("/pages/signed-out");
        assertThat(out.body()).contains("You are signed out");
        assertThat(manager.get("/pages/plans").uri().getPath()).endsWith("/authorize");
    }

    @Test
    void the_address_of_the_service_leads_to_the_pages_and_an_unknown_one_to_nothing() {
        given().redirects().follow(false).get("/").then().statusCode(302).header("Location", "/pages/plans");
        as("director").get("/pages/plans/1999-00/report").then().statusCode(404);
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void whoever_may_read_the_plan_may_read_its_pages_and_nobody_else(String role) {
        int expected = WITHOUT_THE_PLAN.contains(role) ? 403 : 200;

        for (String page : List.of(
                "/pages/plans",
                "/pages/plans/2020-21/report",
                "/pages/plans/2020-21/areas/cp-court/self-evaluation?quarter=2020-21-Q2",
                "/pages/plans/2020-21/areas/cp-court/months/2020-09/update")) {
            assertThat(as(role).get(page).statusCode()).as(page).isEqualTo(expected);
        }
    }

    private static SignedIn signedIn(String user) {
        return SignedIn.as(user, RestAssured.baseURI + ":" + RestAssured.port, "/pages/plans");
    }
}
