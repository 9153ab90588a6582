package childrens.improvement.alerting.acknowledgement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may take which breach on. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class AcknowledgementAccessComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    /** The breaches of a team that are for one user each, all told at once before the first. */
    private static final Map<String, String> PREPARED = new HashMap<>();

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void one_breach_for_each_user_and_reach() {
        if (PREPARED.isEmpty()) {
            database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
            Map<String, String> told = new HashMap<>();
            for (String team : List.of("court-1", "court-2", "iro")) {
                council.team(team, team.equals("iro") ? "safeguarding-review" : "cp-court");
                for (String user : Roles.ALL) {
                    String about = Breaches.obligation();
                    told.put(about, Breaches.overdueData(about, "M004", team, database.now(), false));
                    PREPARED.put(user + team, Breaches.episodeOf(about));
                }
            }
            topics.sendAll("breaches", "obligation.overdue", told);
            PREPARED.put("everybody" + "court-2", Breaches.episodeOfMeasure(breaches.breached("court-2")));
        }
        today = London.dayOf(database.now());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # user,              court-1, court-2, iro, percentage of court-2
            analyst,             403,     403,     403, 403
            data-quality,        403,     403,     403, 403
            team-manager,        201,     404,     404, 403
            head-of-service,     201,     201,     404, 201
            head-of-safeguarding,404,     404,     201, 403
            director,            201,     201,     201, 201
            plan-editor,         403,     403,     403, 403
            approver,            403,     403,     403, 403
            operator,            403,     403,     403, 403
            case-system,         403,     403,     403, 403
            """)
    void each_user_takes_on_what_is_the_own_team_s_or_area_s(
            String user, int court1, int court2, int iro, int percentage) {
        assertThat(acknowledge(user, of(user, "court-1"))).isEqualTo(court1);
        assertThat(acknowledge(user, of(user, "court-2"))).isEqualTo(court2);
        assertThat(acknowledge(user, of(user, "iro"))).isEqualTo(iro);
        assertThat(acknowledge(user, of("everybody", "court-2"))).isEqualTo(percentage);
    }

    private static String of(String user, String team) {
        return Objects.requireNonNull(PREPARED.get(user + team));
    }

    private int acknowledge(String user, String breach) {
        return given().header("Authorization", "Bearer " + Tokens.forUser(user))
                .contentType("application/json")
                .body("{\"plan\": \"%s\", \"reviewBy\": \"%s\"}".formatted(UUID.randomUUID(), today.plusDays(3)))
                .post("/v1/breaches/" + breach + "/acknowledgements")
                .statusCode();
    }
}
