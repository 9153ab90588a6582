package childrens.improvement.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.endtoend.Breaches.Overdue;
import childrens.improvement.endtoend.Mailbox.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A contact (M004: 24 hours, told at once in working time) that nobody decides. */
@Order(1)
class SilentDeadlineIT {

    @RegisterExtension
    static final RunningSystem SYSTEM = RunningSystem.startedAt(RunningSystem.MORNING);

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final LocalTime WORK_BEGINS = LocalTime.of(8, 0);
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Web web = new Web();
    private final Mailbox mailbox = new Mailbox(web);

    @Test
    void what_falls_due_while_the_service_is_dead_is_told_once_and_closed_once() {
        CaseEvent received = receiveContact("mash", MORNING);
        Instant dueBefore = received.happenedAt().plus(A_DAY);
        long killed = RunFile.now().pid("metrics-service");

        Processes.kill(killed);
        ServiceTime.moveTo(dueBefore.plusSeconds(5));

        assertThat(RunFile.now().pid("metrics-service")).isNotEqualTo(killed);
        Overdue overdue = onlyOverdue("mash");
        assertThat(overdue.dueBefore()).isEqualTo(dueBefore);
        assertThat(overdue.openedAt()).isAfterOrEqualTo(dueBefore);
        assertThat(overdue.backlog()).isFalse();
        JsonNode breach = onlyBreach("mash");
        assertThat(breach.path("about").asText()).isEqualTo(overdue.about());
        assertThat(breach.path("state").asText()).isEqualTo("open");
        assertThat(breach.path("level").asText()).isEqualTo("overdue");
        Mail opening = onlyMail("duty-mash");
        assertThat(opening.subject()).startsWith("Overdue: ");

        EventLog.send(List.of(received.decided(ServiceTime.now())));
        Eventually.holds(() -> assertThat(told("duty-mash")).hasSize(2));
        ServiceTime.settle();

        JsonNode closed = onlyBreach("mash");
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("closedBecause").asText()).isEqualTo("met-late");
        assertThat(told("duty-mash"))
                .extracting(Mail::subject)
                .satisfiesExactly(first -> assertThat(first).isEqualTo(opening.subject()), second -> assertThat(second)
                        .startsWith("No longer overdue: "));
        assertThat(Breaches.overdueOf("mash")).hasSize(1);
        assertNobodyReadsOf(received);
    }

    @Test
    void what_falls_due_in_the_evening_is_held_until_work_begins_on_the_next_working_day() {
        CaseEvent received = receiveContact("assessment-1", EVENING);
        Instant dueBefore = received.happenedAt().plus(A_DAY);

        ServiceTime.moveTo(dueBefore.plusSeconds(5));

        Instant morning = ServiceTime.onTheNextDay(dueBefore, WORK_BEGINS);
        JsonNode held = onlyNotification("assessment-1");
        assertThat(held.path("recipient").asText()).isEqualTo("team-manager-assessment-1");
        assertThat(held.path("state").asText()).isEqualTo("held");
        assertThat(OffsetDateTime.parse(held.path("until").asText()).toInstant())
                .isEqualTo(morning);
        assertThat(told("team-manager-assessment-1")).isEmpty();

        ServiceTime.moveTo(morning.minusSeconds(60));
        assertThat(told("team-manager-assessment-1")).isEmpty();

        ServiceTime.moveTo(morning.plusSeconds(5));
        Mail mail = onlyMail("team-manager-assessment-1");
        assertThat(mail.subject()).startsWith("Overdue: ");
        assertThat(onlyNotification("assessment-1").path("state").asText()).isEqualTo("sent");
        assertNobodyReadsOf(received);
    }

    /** A contact of now, at that time of the next day that suits, counted. */
    private CaseEvent receiveContact(String team, LocalTime time) {
        CaseEvent received = CaseEvent.contactReceived(ServiceTime.moveToNext(time), team);
        EventLog.send(List.of(received));
        Eventually.holds(
                () -> assertThat(Reading.ofTeam(web, "M004", team).pending()).isEqualTo(1));
        return received;
    }

    private static Overdue onlyOverdue(String team) {
        Eventually.holds(() -> assertThat(Breaches.overdueOf(team)).hasSize(1));
        return Breaches.overdueOf(team).get(0);
    }

    /** What a post was told of deadlines that have passed; the lists of a morning and what is due soon beside. */
    private List<Mail> told(String post) {
        return mailbox.of(post).stream()
                .filter(mail ->
                        mail.subject().startsWith("Overdue: ") || mail.subject().startsWith("No longer overdue: "))
                .toList();
    }

    private Mail onlyMail(String post) {
        Eventually.holds(() -> assertThat(told(post)).hasSize(1));
        return told(post).get(0);
    }

    private JsonNode onlyBreach(String team) {
        List<JsonNode> breaches =
                web.get("director", Web.ALERTING + "/v1/breaches?kind=obligation&limit=500").items().stream()
                        .filter(breach -> breach.path("team").asText().equals(team))
                        .toList();
        assertThat(breaches).hasSize(1);
        return breaches.get(0);
    }

    private JsonNode onlyNotification(String team) {
        String breach = onlyBreach(team).path("id").asText();
        List<JsonNode> notifications =
                web.get("director", Web.ALERTING + "/v1/notifications?breach=" + breach).items().stream()
                        .filter(notification ->
                                notification.path("step").asText().equals("opened"))
                        .toList();
        assertThat(notifications).hasSize(1);
        return notifications.get(0);
    }

    /** No mail and no message between the services names the child or its contact. */
    private void assertNobodyReadsOf(CaseEvent event) {
        assertThat(mailbox.ofEverybody()).isNotEmpty().allSatisfy(mail -> assertThat(mail.subject() + mail.text())
                .doesNotContain(event.subject(), event.contact(), event.id()));
        for (String topic : List.of("breaches", "notifications", "measure-readings")) {
            assertThat(EventLog.read(topic)).allSatisfy(record -> assertThat(record.key() + record.value())
                    .doesNotContain(event.subject()));
        }
    }
}
