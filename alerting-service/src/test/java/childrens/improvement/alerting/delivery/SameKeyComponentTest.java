package childrens.improvement.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import childrens.improvement.alerting.testing.Walk;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said again of one breach, worse, better or in other words, stays one breach. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class SameKeyComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    @Inject
    Walk walk;

    private String area = "";
    private String team = "";

    @BeforeEach
    void a_team_with_a_head_of_service() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        area = "area-" + UUID.randomUUID().toString().substring(0, 8);
        council.area(area);
        team = council.team(area);
    }

    /** A change of severity that splits a group: the row of the complaints' table. */
    @Test
    void from_amber_to_red_to_green_it_is_one_breach_in_one_message_with_one_closing() {
        breaches.breached(team, "at-risk", 96);
        breaches.breached(team, "breached", 93);
        String about = breaches.breached(council.team(area));
        toMonday();
        assertThat(head().await(1)).singleElement().satisfies(mail -> assertThat(mail.subject())
                .isEqualTo("Percentages this week: 2 not on target"));
        breaches.breached(team, "out-of-reach", 80);
        breaches.recovered("M004|team:" + team + "|ytd|2020-04-01", team);
        toMonday();
        assertThat(head().await(2)).last().satisfies(mail -> assertThat(mail.subject())
                .isEqualTo("Percentages this week: 0 not on target, 1 no longer"));
        assertThat(events()).containsExactly("breach.opened", "breach.raised", "breach.raised", "breach.closed");
        assertThat(database.column(
                        "select step || ' ' || state from notification where recipient = ? and episode = ?::uuid order by 1",
                        "head-of-" + area,
                        episode()))
                .containsExactly("closed sent", "opened cancelled", "opened cancelled", "opened sent");
        assertThat(database.value("select state from episode where id = ?::uuid", Breaches.episodeOfMeasure(about)))
                .isEqualTo("open");
    }

    @Test
    void each_level_is_told_once_in_its_period_and_that_it_is_over_once() {
        breaches.breached(team, "at-risk", 96);
        toMonday();
        breaches.breached(team, "breached", 93);
        toMonday();
        breaches.breached(team, "at-risk", 96);
        toMonday();
        breaches.breached(team, "breached", 92);
        toMonday();
        breaches.breached(team, "out-of-reach", 80);
        toMonday();
        breaches.recovered("M004|team:" + team + "|ytd|2020-04-01", team);
        toMonday();
        assertThat(head().await(4))
                .extracting(mail -> mail.subject().replace("Percentages this week: ", ""))
                .containsExactly(
                        "0 not on target, 1 at risk",
                        "1 not on target",
                        "1 not on target",
                        "0 not on target, 1 no longer");
        assertThat(head().mails().get(2).body()).contains("can no longer be met in this period");
    }

    /** An update that is dropped because its key is known: the row of the complaints' table. */
    @Test
    void other_words_under_the_same_key_are_what_is_told_and_that_they_changed_is_noted() {
        breaches.breached(team, "breached", 93);
        breaches.breached(team, "breached", 90);
        breaches.breached(team, "breached", 90);
        toMonday();
        assertThat(head().await(1)).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("90 of 100 (90.0%)")
                .doesNotContain("93 of 100"));
        assertThat(events()).containsExactly("breach.opened", "breach.changed");
    }

    /** The same of what a team owes: it is told to the team that owes it when it is told. */
    @Test
    void what_another_team_owes_before_it_is_told_is_told_to_that_team_alone() {
        database.moveToNext(DayOfWeek.SATURDAY, LocalTime.of(10, 0));
        String other = council.team(area);
        String about = breaches.overdue(team);
        breaches.overdue(about, "M004", other);
        toMonday();
        assertThat(Mailbox.ofManager(other).await(1)).hasSize(1);
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
        assertThat(database.column(
                        "select type from breach_event where episode = ?::uuid order by id", Breaches.episodeOf(about)))
                .containsExactly("breach.opened", "breach.changed");
    }

    private void toMonday() {
        LocalDate day = London.dayOf(database.now()).plusDays(1);
        while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            day = day.plusDays(1);
        }
        walk.to(TestDatabase.at(day, LocalTime.of(10, 0)));
        topics.awaitSettled();
    }

    private Mailbox head() {
        return new Mailbox("head-of-" + area + "@council.example");
    }

    private String episode() {
        return Breaches.episodeOfMeasure("M004|team:" + team + "|ytd|2020-04-01");
    }

    private List<String> events() {
        return database.column("select type from breach_event where episode = ?::uuid order by id", episode());
    }
}
