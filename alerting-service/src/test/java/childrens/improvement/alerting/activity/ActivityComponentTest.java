package childrens.improvement.alerting.activity;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.escalation.WorkingDays;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.ListsStandIn;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.Walk;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has to be done at least so often is told to the lead before its time is over and once after. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class ActivityComponentTest {

    private static final WorkingDays DAYS = WorkingDays.ofEngland();

    @Inject
    TestDatabase database;

    @Inject
    Council council;

    @Inject
    Walk walk;

    private final String post = "lead-" + UUID.randomUUID().toString().substring(0, 8);
    private final Mailbox lead = new Mailbox(post + "@council.example");
    private LocalDate morning = LocalDate.EPOCH;
    private LocalDate last = LocalDate.EPOCH;

    @BeforeEach
    void a_lead_and_a_period_that_ends_in_five_working_days() {
        council.team("court-1", "cp-court");
        council.post(post, "null", "lead");
        council.holder(post, "2010-01-01", "null");
        council.lead("M055", post);
        council.lead("M102", post);
        morning = DAYS.after(London.dayOf(database.now()), 2);
        last = DAYS.after(morning, 5);
        walk.to(TestDatabase.at(DAYS.after(London.dayOf(database.now())), LocalTime.of(12, 0)));
    }

    @AfterEach
    void nothing_has_to_be_done_any_more() {
        ListsStandIn.answer(200);
        ListsStandIn.due("M055", 0, 0, Instant.EPOCH);
        ListsStandIn.due("M102", 0, 0, Instant.EPOCH);
    }

    @Test
    void the_lead_is_told_once_before_and_once_after_in_counts_of_the_council() {
        Instant end = TestDatabase.at(last.plusDays(1), LocalTime.MIDNIGHT);
        ListsStandIn.due("M055", 11, 3, end);
        ListsStandIn.due("M102", 40, 2, end);
        walk.to(TestDatabase.at(morning, LocalTime.of(8, 59)));
        assertThat(lead.mails()).isEmpty();
        walk.to(TestDatabase.at(DAYS.after(morning), LocalTime.of(12, 0)));
        assertThat(lead.await(1)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Still to be done: 5 of 2 kinds");
            assertThat(mail.body())
                    .contains("3 group supervisions of teams", "(11 of 14 done)", "(40 of 42 done)")
                    .contains("Why you: this post leads M055 and M102.")
                    .doesNotContain("w-1", "court-1");
        });
        ListsStandIn.due("M055", 13, 1, end);
        ListsStandIn.due("M102", 42, 0, end);
        walk.to(TestDatabase.at(DAYS.after(last), LocalTime.of(12, 0)));
        assertThat(lead.await(2)).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Not done in time: 1 group supervision of a team");
            assertThat(mail.body()).contains("(13 of 14 done)", "nothing more is sent about this");
        });
        walk.to(TestDatabase.at(DAYS.after(DAYS.after(last)), LocalTime.of(12, 0)));
        assertThat(lead.mails()).hasSize(2);
    }

    @Test
    void nobody_is_told_when_all_of_it_is_done() {
        ListsStandIn.due("M055", 14, 0, TestDatabase.at(last.plusDays(1), LocalTime.MIDNIGHT));
        walk.to(TestDatabase.at(DAYS.after(last), LocalTime.of(12, 0)));
        assertThat(lead.mails()).isEmpty();
    }

    @Test
    void what_cannot_be_asked_is_asked_again_and_told_once() {
        ListsStandIn.due("M055", 11, 3, TestDatabase.at(last.plusDays(1), LocalTime.MIDNIGHT));
        walk.to(TestDatabase.at(morning, LocalTime.of(8, 0)));
        ListsStandIn.answer(503);
        walk.to(TestDatabase.at(morning, LocalTime.of(9, 5)));
        assertThat(lead.mails()).isEmpty();
        ListsStandIn.answer(200);
        walk.to(TestDatabase.at(morning, LocalTime.of(12, 0)));
        assertThat(lead.await(1)).hasSize(1);
    }
}
