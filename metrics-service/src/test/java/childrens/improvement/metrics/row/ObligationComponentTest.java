package childrens.improvement.metrics.row;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.decision;
import static childrens.improvement.metrics.reading.Council.each;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of a child, and the proof of a row, over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ObligationComponentTest {

    @Inject
    DataSource database;

    private final String child = any("child");
    private Council council;

    @BeforeEach
    void open() {
        council = new Council(database);
    }

    /** The child's one row of a measure. */
    private String only(String user, String measure) {
        return StreamSupport.stream(
                        get(user, "/v1/children/" + child + "/obligations")
                                .path("items")
                                .spliterator(),
                        false)
                .filter(row -> row.path("measure").asText().equals(measure))
                .map(row -> row.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_proof_walks_over_easter_and_names_the_bank_holidays() {
        council.tell(
                event("referral.accepted", child, "2020-04-08T09:00:00+01:00", "referral", "r1", "team", "court-1"),
                event(
                        "assessment.started",
                        child,
                        "2020-04-09T09:00:00+01:00",
                        "assessment",
                        "a1",
                        "referral",
                        "r1",
                        "team",
                        "court-1"),
                event("assessment.authorised", child, "2020-06-30", "assessment", "a1", "team", "court-1"));

        JsonNode proof = get("team-manager", "/v1/obligations/" + only("team-manager", "M038"));

        assertThat(proof.path("measure").asText()).isEqualTo("M038");
        assertThat(proof.path("outcome").asText()).isEqualTo("missed");
        assertThat(proof.path("dueBefore").asText()).isEqualTo("2020-06-17T00:00:00+01:00");
        assertThat(each(proof.path("events"), "type"))
                .containsExactly("referral.accepted", "assessment.started", "assessment.authorised");
        JsonNode last = proof.path("events").path(2);
        assertThat(last.path("time").asText()).isEqualTo("2020-06-30");
        assertThat(last.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "type", "time", "recordedtime", "receivedAt");
        List<String> reasons = StreamSupport.stream(proof.path("days").spliterator(), false)
                .filter(day -> !day.path("counted").asBoolean()
                        && !day.path("reason").asText().equals("weekend"))
                .map(day -> day.path("date").asText() + " " + day.path("reason").asText())
                .toList();
        assertThat(reasons)
                .containsExactly(
                        "2020-04-08 the day it started",
                        "2020-04-10 Good Friday",
                        "2020-04-13 Easter Monday",
                        "2020-05-08 " + holiday(proof, "2020-05-08"),
                        "2020-05-25 " + holiday(proof, "2020-05-25"));
        assertThat(StreamSupport.stream(proof.path("days").spliterator(), false)
                        .filter(day -> day.path("counted").asBoolean()))
                .hasSize(45);
    }

    private static String holiday(JsonNode proof, String date) {
        return StreamSupport.stream(proof.path("days").spliterator(), false)
                .filter(day -> day.path("date").asText().equals(date))
                .map(day -> day.path("reason").asText())
                .findFirst()
                .orElse("not there");
    }

    @Test
    void a_proof_can_be_asked_for_as_it_was_known_before_a_correction_and_keeps_its_id() {
        ObjectNode received = contact(child, "court-1", "2016-09-01T09:00:00+01:00");
        council.tell(received, decision(child, "court-1", "2016-09-02T10:00:00+01:00"));
        String id = only("director", "M004");
        String then = council.now().toString();
        ObjectNode corrected = contact(child, "court-1", "2016-09-01T11:00:00+01:00");
        council.tell(corrected.put("replaces", received.path("id").asText()));

        assertThat(only("director", "M004")).isEqualTo(id);
        assertThat(get("director", "/v1/obligations/" + id).path("outcome").asText())
                .isEqualTo("met");
        JsonNode before = get("director", "/v1/obligations/" + id + "?knownAt=" + then);
        assertThat(before.path("outcome").asText()).isEqualTo("missed");
        assertThat(each(before.path("events"), "id"))
                .contains(received.path("id").asText());
        assertThat(get("director", "/v1/obligations/" + id + "?at=2016-09-01T12:00:00Z")
                        .path("outcome")
                        .asText())
                .isEqualTo("pending");
        as("director")
                .get("/v1/obligations/" + id + "?knownAt=2016-09-03T00:00:00Z")
                .then()
                .spec(problem(404));
        as("director").get("/v1/obligations/" + id + "?knownAt=x").then().spec(problem(400));
        as("director").get("/v1/obligations/" + id + "?at=x").then().spec(problem(400));
    }

    @Test
    void a_row_out_of_reach_is_404_like_one_that_is_not_there() {
        council.tell(contact(child, "mash", "2016-09-01T09:00:00+01:00"));
        String id = only("director", "M004");

        for (String user : List.of("team-manager", "head-of-service", "head-of-safeguarding")) {
            as(user).get("/v1/obligations/" + id).then().spec(problem(404));
            as(user).get("/v1/children/" + child + "/obligations").then().spec(problem(404));
            as(user).get("/v1/obligations/" + id + "/notes").then().spec(problem(404));
        }
        as("director").get("/v1/obligations/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000", "%F0%9F%98%80"})
    void what_is_no_obligation_is_404(String id) {
        as("director").get("/v1/obligations/" + id).then().spec(problem(404));
    }

    @Test
    void a_child_nobody_has_heard_of_is_404() {
        as("director").get("/v1/children/" + child + "/obligations").then().spec(problem(404));
    }

    @Test
    void all_rows_of_a_child_come_newest_first_and_under_any_of_its_pseudonyms() {
        String other = any("child");
        council.tell(
                contact(child, "court-1", "2016-09-01T09:00:00+01:00"),
                event("missing.found", child, "2016-09-05T09:00:00+01:00", "episode", "m1"),
                event("early-help-contact.received", other, "2016-09-03T09:00:00+01:00", "contact", "e1"),
                event("child.merged", other, "2016-10-01T09:00:00+01:00", "into", child));

        JsonNode byOld = get("director", "/v1/children/" + other + "/obligations");
        assertThat(each(byOld.path("items"), "measure")).containsExactly("M010", "M032", "M005", "M004");
        assertThat(each(byOld.path("items"), "subject")).containsOnly(child);
        assertThat(get("director", "/v1/children/" + child + "/obligations").path("items"))
                .isEqualTo(byOld.path("items"));

        List<String> paged = new ArrayList<>();
        JsonNode page = get("director", "/v1/children/" + child + "/obligations?limit=2");
        paged.addAll(each(page.path("items"), "measure"));
        page = get(
                "director",
                "/v1/children/" + child + "/obligations?limit=2&cursor="
                        + page.path("next").asText());
        paged.addAll(each(page.path("items"), "measure"));
        assertThat(paged).containsExactly("M010", "M032", "M005", "M004");
    }

    @Test
    void of_a_child_only_the_rows_in_reach_are_shown_and_the_others_are_counted() {
        council.tell(
                contact(child, "court-1", "2016-09-01T09:00:00+01:00"),
                event(
                        "early-help-contact.received",
                        child,
                        "2016-09-03T09:00:00+01:00",
                        "contact",
                        "e1",
                        "team",
                        "mash"));

        JsonNode page = get("team-manager", "/v1/children/" + child + "/obligations");

        assertThat(each(page.path("items"), "measure")).containsExactly("M004");
        assertThat(page.path("withheld").asInt()).isEqualTo(2);
        assertThat(council.stored()
                        .rows(
                                "select reader, subjects from read_audit where what = ?",
                                "/v1/children/" + child + "/obligations"))
                .containsExactly("team-manager {" + child + "}");
    }

    @Test
    void each_further_interval_that_passes_has_a_proof_of_its_own() {
        council.tell(
                event("cp-plan.started", child, "2016-01-04T09:00:00Z", "plan", "p1", "team", "court-1"),
                event("cp-plan.ended", child, "2016-02-10T09:00:00Z", "plan", "p1", "team", "court-1"));

        List<JsonNode> rows = StreamSupport.stream(
                        get("director", "/v1/children/" + child + "/obligations")
                                .path("items")
                                .spliterator(),
                        false)
                .filter(row -> row.path("measure").asText().equals("M003"))
                .toList();

        assertThat(rows).hasSize(2);
        assertThat(rows).allMatch(row -> row.path("outcome").asText().equals("missed"));
        for (JsonNode row : rows) {
            JsonNode proof = get(
                    "director",
                    "/v1/obligations/" + UUID.fromString(row.path("id").asText()));
            assertThat(StreamSupport.stream(proof.path("days").spliterator(), false)
                            .filter(day -> day.path("counted").asBoolean()))
                    .hasSize(10);
        }
    }
}
