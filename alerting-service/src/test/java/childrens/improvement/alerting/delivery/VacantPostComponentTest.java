package childrens.improvement.alerting.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.Mailbox.Mail;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A post that nobody holds is told to the post that gets what is nobody's. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class VacantPostComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    private final Mailbox performanceLead = new Mailbox("performance-lead@council.example");
    private final String post = "post-" + UUID.randomUUID().toString().substring(0, 8);
    private final String about = "post|" + post;

    @Test
    void it_is_told_once_while_nobody_holds_it_and_once_when_somebody_does_again() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        council.team("cp-court");
        council.post(post, "null", "lead");
        tell("post.vacant", "openedAt");
        assertThat(mails("Nobody holds:\n- [" + post + "], since "))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Posts that nobody holds: 1"));
        tell("post.vacant", "openedAt");
        assertThat(given().header("Authorization", "Bearer " + Tokens.forUser("director"))
                        .get("/pages/breaches/" + episode())
                        .asString())
                .contains("Nobody holds a post", "[" + post + "]", "It is vacant")
                .doesNotContain("overdue: not done");
        tell("post.filled", "closedAt");
        assertThat(mails("No longer vacant:\n- [" + post + "], held by nobody from "))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Posts that are no longer vacant: 1"));
        assertThat(database.column(
                        "select step || ' ' || recipient || ' ' || state from notification where episode = ?::uuid order by 1",
                        episode()))
                .containsExactly("closed performance-lead sent", "opened performance-lead sent");
    }

    private List<Mail> mails(String words) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !found(words)
                .isEmpty());
        topics.awaitSettled();
        return found(words);
    }

    private List<Mail> found(String words) {
        return performanceLead.mails().stream()
                .filter(mail -> mail.body().contains(words))
                .toList();
    }

    private void tell(String type, String at) {
        topics.send("breaches", about, type, """
                {"about": "%s", "kind": "action", "post": "%s", "%s": "%s"}
                """.formatted(about, post, at, database.now()));
    }

    private String episode() {
        return new Subject(EpisodeKind.VACANCY, about, null, null, null)
                .episodeId()
                .toString();
    }
}
