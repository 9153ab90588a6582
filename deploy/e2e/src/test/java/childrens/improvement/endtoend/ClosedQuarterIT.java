package childrens.improvement.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The second quarter of 2020-21 is closed, then the case system corrects an event of it: both figures stand. */
@Order(5)
class ClosedQuarterIT {

    @RegisterExtension
    static final RunningSystem SYSTEM = RunningSystem.startedAt(RunningSystem.EVENING);

    private static final String PLAN = Web.PLAN + "/v1/plans/2020-21";
    private static final String QUARTER = PLAN + "/quarters/2020-21-Q2";
    private static final Instant QUARTER_IS_OVER = Instant.parse("2020-10-01T08:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2020-09-28T08:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("2020-09-29T09:00:00Z");
    private static final Instant IN_TIME = Instant.parse("2020-09-28T09:00:00Z");

    private final Web web = new Web();
    private final String child = UUID.randomUUID().toString();

    @Test
    void a_correction_after_the_close_stands_beside_the_frozen_figure() {
        ServiceTime.moveTo(QUARTER_IS_OVER);
        create("/v1/plans", "{\"year\":\"2020-21\",\"title\":\"Plan of the test\",\"vision\":\"Children are safe\"}");
        create("/v1/plans/2020-21/priorities", "{\"title\":\"First\"}");
        String objective = create("/v1/plans/2020-21/objectives", "{\"priority\":1,\"title\":\"Decisions in time\"}")
                .path("id")
                .asText();
        create("/v1/objectives/" + objective + "/placements", "{\"measure\":\"M004\",\"wording\":\"In 24 hours\"}");
        tell("received", "contact.received", RECEIVED, "");
        tell("decided", "contact.decided", TOO_LATE, "");
        int counted = Reading.get(web, "M004", "at=2020-09-30").numerator();
        Eventually.holds(
                () -> assertThat(measure().at("/reading/numerator").asInt(-1)).isEqualTo(counted));

        step("plan-editor", "submit");
        step("approver", "approve");
        step("approver", "close");
        tell("corrected", "contact.decided", IN_TIME, "\"replaces\":\"decided-" + child + "\",");

        Eventually.holds(
                () -> assertThat(Reading.get(web, "M004", "at=2020-09-30").numerator())
                        .isEqualTo(counted + 1));
        Eventually.holds(
                () -> assertThat(measure().at("/restated/numerator").asInt(-1)).isEqualTo(counted + 1));
        assertThat(measure().at("/reading/numerator").asInt()).isEqualTo(counted);
        assertThat(web.get("analyst", QUARTER).json().path("state").asText()).isEqualTo("closed");
    }

    private JsonNode create(String path, String body) {
        Answer answer = web.post("plan-editor", Web.PLAN + path, null, body);
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private void step(String user, String step) {
        String tag = web.get("analyst", QUARTER).headers().firstValue("ETag").orElseThrow();
        Answer answer = web.post(user, QUARTER + "/" + step, tag, "{}");
        assertThat(answer.status()).describedAs(step + ": " + answer.body()).isEqualTo(200);
    }

    /** The one measure of the plan, in the quarter. */
    private JsonNode measure() {
        return web.get("analyst", QUARTER).json().at("/priorities/0/objectives/0/measures/0");
    }

    private void tell(String id, String type, Instant time, String more) {
        String decision = type.endsWith(".decided") ? ",\"outcome\":\"no-further-action\"" : "";
        Answer answer = web.postEvents(
                "application/cloudevents+json", """
                {"specversion":"1.0","id":"%s-%s","source":"/end-to-end","type":"%s","subject":"%s","time":"%s",%s\
                "data":{"contact":"contact-of-%s","team":"mash"%s}}""".formatted(id, child, type, child, time, more, child, decision));
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(202);
    }
}
