package childrens.improvement.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The second half of September as the demonstration plays it: how a team manager and the head of service lived it. */
@Order(7)
class ManagersMonthIT {

    @RegisterExtension
    static final RunningSystem SYSTEM = RunningSystem.played();

    private static final String TEAM = "court-1";
    private static final String BREACHES = Web.ALERTING + "/v1/breaches";
    private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Pattern TALLY = Pattern.compile("median (\\d+), most (\\d+); .* days (-?\\d+)");

    private final Web web = new Web();

    @Test
    void each_working_day_has_its_list_as_it_was_sent() {
        assertThat(workingDays()).hasSize(13).allSatisfy(day -> {
            JsonNode list = web.get("team-manager", Web.ALERTING + "/v1/digests/" + TEAM + "?on=" + day)
                    .json();

            assertThat(list.path("on").asText()).isEqualTo(day.toString());
            assertThat(list.path("madeAt").asText()).startsWith(day + "T07:3");
            assertThat(list.path("blocks")).isNotEmpty();
            assertThat(list.path("to"))
                    .isNotEmpty()
                    .allSatisfy(to -> assertThat(to.path("state").asText()).isEqualTo("sent"));
        });
    }

    @Test
    void overdue_visits_are_escalated_and_one_of_them_is_taken_on() {
        List<JsonNode> escalated = escalated();

        assertThat(escalated).hasSizeGreaterThanOrEqualTo(2);
        List<JsonNode> taken = escalated.stream()
                .filter(breach -> !breach.path("acknowledgements").isEmpty())
                .toList();
        assertThat(taken).singleElement().satisfies(breach -> {
            JsonNode given = breach.at("/acknowledgements/0");
            assertThat(given.path("post").asText()).isEqualTo("head-of-cp-court");
            assertThat(given.path("plan").asText()).isNotBlank();
            assertThat(given.path("reviewBy").asText())
                    .isGreaterThan(given.path("at").asText());
        });
    }

    @Test
    void a_percentage_recovers() {
        assertThat(breaches("kind=measure&state=closed"))
                .anySatisfy(breach ->
                        assertThat(breach.path("closedBecause").asText()).isEqualTo("recovered"));
    }

    @Test
    void a_feed_falls_silent_after_a_day_and_comes_back() {
        assertThat(breaches("kind=feed")).singleElement().satisfies(feed -> {
            assertThat(feed.path("openedAt").asText()).startsWith("2020-09-20T18:");
            assertThat(feed.path("closedAt").asText()).startsWith("2020-09-21T07:10");
            assertThat(feed.path("state").asText()).isEqualTo("closed");
        });
    }

    @Test
    void a_team_manager_gets_few_mails_and_none_outside_working_days() throws IOException {
        Matcher tally = TALLY.matcher(Files.readString(RunFile.now().data().resolve("launcher.log")));

        assertThat(tally.find()).isTrue();
        assertThat(Integer.parseInt(tally.group(1))).isLessThanOrEqualTo(1);
        assertThat(Integer.parseInt(tally.group(2))).isLessThanOrEqualTo(3);
        assertThat(Integer.parseInt(tally.group(3))).isZero();
    }

    private List<JsonNode> escalated() {
        return web
                .get("head-of-service", Web.ALERTING + "/v1/notifications?limit=500&recipient=head-of-cp-court")
                .items()
                .stream()
                .filter(each -> each.path("step").asText().equals("escalated"))
                .filter(each -> each.path("state").asText().equals("sent"))
                .map(each -> each.path("breach").asText())
                .distinct()
                .map(breach ->
                        web.get("head-of-service", BREACHES + "/" + breach).json())
                .toList();
    }

    private List<JsonNode> breaches(String which) {
        return web.get("director", BREACHES + "?limit=500&" + which).items();
    }

    private static Stream<LocalDate> workingDays() {
        return LocalDate.parse(SystemStart.PLAYED_FROM)
                .datesUntil(LocalDate.parse("2020-10-01"))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()));
    }
}
