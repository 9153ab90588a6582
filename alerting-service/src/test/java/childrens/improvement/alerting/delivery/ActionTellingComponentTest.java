package childrens.improvement.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.Mailbox.Mail;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an action of the plan on Kafka to the mail of the post that leads it. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class ActionTellingComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @BeforeEach
    void in_working_time() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
    }

    @Test
    void the_lead_is_told_when_an_action_is_due_soon_and_again_when_it_is_overdue_and_never_that_it_is_done() {
        String post = post();
        String action = action();

        opened(action, post, "due-soon");
        Mail first = mailbox(post).await(1).get(0);
        assertThat(first.subject()).isEqualTo("Actions of the improvement plan: 1 due soon");
        assertThat(first.body())
                .contains("- " + action + ", to be done by 30 October 2020: http://localhost:8083/actions/" + action)
                .contains("Why you: this post leads the action " + action);

        opened(action, post, "overdue");
        assertThat(mailbox(post).await(2).get(1).subject()).isEqualTo("Actions of the improvement plan: 1 overdue");
        assertThat(episode(action)).containsExactly("action overdue open post:" + post);

        settled(action, post);
        topics.awaitSettled();
        assertThat(mailbox(post).mails()).hasSize(2);
        assertThat(episode(action)).containsExactly("action overdue closed post:" + post);
    }

    @Test
    void what_is_handed_over_is_told_to_the_new_lead() {
        String post = post();
        String next = post();
        String action = action();
        opened(action, post, "overdue");
        mailbox(post).await(1);

        Instant settled = settled(action, post);
        opened(action, next, "overdue", settled.plusMillis(1));

        assertThat(mailbox(next).await(1)).hasSize(1);
        topics.awaitSettled();
        assertThat(mailbox(post).mails()).hasSize(1);
        assertThat(episode(action)).containsExactly("action overdue open post:" + next);
    }

    private String post() {
        String post = "lead-" + UUID.randomUUID().toString().substring(0, 8);
        council.post(post, "null", "lead");
        council.holder(post, "2010-01-01", "null");
        return post;
    }

    private static String action() {
        return "P1-O01-A" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Mailbox mailbox(String post) {
        return new Mailbox(post + "@council.example");
    }

    private void opened(String action, String post, String level) {
        opened(action, post, level, database.now());
    }

    private void opened(String action, String post, String level, Instant at) {
        topics.send("breaches", action, "action." + level, """
                {"about": "%s", "kind": "action", "plan": "2020-21", "objective": "P1-O01", "lead": "%s",
                 "due": "2020-10-30", "dueBefore": "2020-10-31T00:00:00Z", "round": 1, "openedAt": "%s",
                 "backlog": false}
                """.formatted(action, post, at));
    }

    private Instant settled(String action, String post) {
        Instant at = database.now();
        topics.send("breaches", action, "action.settled", """
                {"about": "%s", "kind": "action", "plan": "2020-21", "objective": "P1-O01", "lead": "%s",
                 "due": "2020-10-30", "dueBefore": "2020-10-31T00:00:00Z", "round": 1, "openedAt": "%s",
                 "because": "met-late", "status": "complete", "closedAt": "%s"}
                """.formatted(action, post, at, at));
        return at;
    }

    private List<String> episode(String action) {
        return database.column(
                "select kind || ' ' || level || ' ' || state || ' ' || scope from episode where about = ?", action);
    }
}
