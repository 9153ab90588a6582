package childrens.improvement.plan.report.serving;

import static childrens.improvement.plan.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ReportComponentTest {

    private static final String REPORT = "/v1/plans/2020-21/report";

    @Test
    void the_page_of_the_source_plans_quarter_holds_all_of_it_with_its_findings() {
        Response answer = as("analyst").accept("text/html").get(REPORT + "?quarter=2020-21-Q2");
        String page = answer.then().statusCode(200).extract().asString();

        assertThat(count("<section class=\"objective\" id=\"P\\d-O\\d+\"", page))
                .isEqualTo(55);
        assertThat(count("<tr role=\"row\" class=\"measure\" id=\"M\\d{3}\"", page))
                .isEqualTo(108);
        assertThat(count("<li id=\"(P\\d-O\\d+|S-Q\\d)-A\\d+\"", page)).isEqualTo(131);
        assertThat(page).contains("Appendix A: findings").doesNotContain("The check of the plan found nothing");
        assertThat(page).contains("Increase in improvement of direction of travel");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).startsWith("inline").contains("improvement-plan-2020-21-Q2");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("ETag")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, pdf, %PDF",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document, docx, PK",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, xlsx, PK"
    })
    void each_form_is_given_by_accept_and_by_name(String type, String extension, String magic) {
        Response byAccept = as("director").accept(type).get(REPORT);
        assertThat(byAccept.statusCode()).isEqualTo(200);
        assertThat(byAccept.contentType()).isEqualTo(type);
        assertThat(byAccept.header("Content-Disposition"))
                .startsWith("attachment")
                .endsWith("." + extension + "\"");
        assertThat(new String(byAccept.asByteArray(), 0, magic.length(), StandardCharsets.US_ASCII))
                .isEqualTo(magic);
        assertThat(as("director").get(REPORT + "?format=" + extension).contentType())
                .isEqualTo(type);
    }

    @Test
    void an_area_has_a_report_of_its_objectives_only() {
        String page = as("analyst")
                .accept("text/html")
                .get(REPORT + "?area=cp-court")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).contains("Service area: ");
        assertThat(count("<section class=\"objective\"", page)).isLessThan(55);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '', 406",
        "text/html, ?format=odt, 400",
        "text/html, ?area=nowhere, 404",
        "text/html, ?quarter=2020-21-Q9, 404"
    })
    void what_there_is_not_is_a_problem(String accept, String query, int status) {
        as("analyst").accept(accept).get(REPORT + query).then().statusCode(status);
    }

    @Test
    void a_year_without_a_plan_has_no_report_and_an_operator_reads_none() {
        as("analyst").get("/v1/plans/1999-00/report").then().statusCode(404);
        as("operator").get(REPORT).then().statusCode(403);
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
