package childrens.improvement.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The offices are closed from 24 December to 4 January; what falls due meanwhile stands on the lists around it. */
@Order(9)
class ChristmasIT {

    @RegisterExtension
    static final RunningSystem SYSTEM = RunningSystem.startedAt("2020-12-21T10:00:00+00:00");

    private static final String TEAM = "court-1";
    private static final LocalDate BEFORE = LocalDate.parse("2020-12-24");
    private static final LocalDate AFTER = LocalDate.parse("2021-01-04");

    private final Web web = new Web();

    @Test
    void both_lists_name_every_child_due_in_between_and_nothing_is_sent_about_one_who_has_died() {
        // ten working days later is 24, 29, 30 and 31 December
        List<String> due =
                List.of(planned("2020-12-10"), planned("2020-12-11"), planned("2020-12-14"), planned("2020-12-15"));
        String died = planned("2020-12-11");
        tell("child.died", died, "2020-12-20T10:00:00Z", "{}");

        ServiceTime.moveTo(Instant.parse("2020-12-24T07:45:00Z"));
        String before = list(BEFORE);
        ServiceTime.moveTo(Instant.parse("2021-01-04T07:45:00Z"));
        String after = list(AFTER);

        assertThat(before).contains(due).doesNotContain(died);
        assertThat(after).contains(due).doesNotContain(died);
        Map<String, String> owed = obligations(died);
        assertThat(owed).isNotEmpty();
        assertThat(breaches()).isNotEmpty().doesNotContainAnyElementsOf(owed.keySet());
        assertThat(new Mailbox(web).ofEverybody())
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.text()).doesNotContain(due).doesNotContain(died));
    }

    private String list(LocalDate day) {
        JsonNode list = web.get("team-manager", Web.ALERTING + "/v1/digests/" + TEAM + "?on=" + day)
                .json();
        assertThat(list.path("on").asText()).isEqualTo(day.toString());
        return list.path("blocks").toString();
    }

    /** A child whose protection plan began then, and who has not been visited since. */
    private String planned(String day) {
        String child = "child-" + UUID.randomUUID();
        String at = day + "T10:00:00Z";
        tell(
                "case.opened",
                child,
                at,
                "{\"case\":\"c-" + child + "\",\"team\":\"" + TEAM + "\",\"worker\":\"worker-1\"}");
        tell(
                "cp-plan.started",
                child,
                at,
                "{\"plan\":\"p-" + child + "\",\"team\":\"" + TEAM + "\",\"worker\":\"worker-1\"}");
        return child;
    }

    private void tell(String type, String child, String time, String data) {
        Answer answer = web.postEvents(
                "application/cloudevents+json", """
                {"specversion":"1.0","id":"%s","source":"/end-to-end","type":"%s","subject":"%s","time":"%s","data":%s}""".formatted(UUID.randomUUID(), type, child, time, data));
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(202);
    }

    private Map<String, String> obligations(String child) {
        Map<String, String> rows = new TreeMap<>();
        web.get("director", Web.METRICS + "/v1/children/" + child + "/obligations?purpose=test")
                .items()
                .forEach(row ->
                        rows.put(row.path("id").asText(), row.path("measure").asText()));
        return rows;
    }

    private List<String> breaches() {
        JsonNode items = web.get("director", Web.ALERTING + "/v1/breaches?kind=obligation&limit=500&scope=team:" + TEAM)
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(each -> each.path("about").asText())
                .toList();
    }
}
