package childrens.improvement.metrics.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** M004: 24 elapsed hours from receipt to decision. */
class ContactTest {

    private static Obligation only(Events events) {
        assertThat(events.obligations("M004", "2021-01-01")).hasSize(1);
        return events.obligations("M004", "2021-01-01").get(0);
    }

    private static Events received(String time) {
        return Events.ofChild("child-1").with("contact.received", time, "contact", "c1", "team", "mash");
    }

    @Test
    void exactly_24_hours_is_late() {
        Obligation row = only(received("2020-09-01T09:00:00Z")
                .with("contact.decided", "2020-09-02T09:00:00Z", "contact", "c1", "outcome", "referral"));

        assertThat(row.dueBefore()).isEqualTo(Instant.parse("2020-09-02T09:00:00Z"));
        assertThat(row.doneInTime()).isFalse();
    }

    @Test
    void the_night_the_clocks_go_back_has_an_hour_more() {
        Obligation row = only(
                received("2020-10-24T12:00:00+01:00").with("contact.decided", "2020-10-25T11:00:00Z", "contact", "c1"));

        assertThat(row.doneInTime()).isFalse();
        assertThat(row.dueBefore()).isEqualTo(Instant.parse("2020-10-25T11:00:00Z"));
    }

    @Test
    void a_decision_of_another_contact_does_not_meet_it() {
        Obligation row =
                only(received("2020-09-01T09:00:00Z").with("contact.decided", "2020-09-01T10:00:00Z", "contact", "c2"));

        assertThat(row.done()).isNull();
    }

    @Test
    void a_decision_that_arrives_without_its_contact_waits() {
        assertThat(Events.ofChild("child-1")
                        .with("contact.decided", "2020-09-01T10:00:00Z", "contact", "c1")
                        .derive("2021-01-01"))
                .noneMatch(row -> row.measure().equals("M004"));
    }

    @Test
    void days_alone_that_give_both_verdicts_are_exempt_as_time_unknown() {
        Obligation row = only(received("2020-09-01").with("contact.decided", "2020-09-02", "contact", "c1"));

        assertThat(row.exemption()).isNotNull();
        assertThat(row.exemption().reason()).isEqualTo(ExemptReason.TIME_UNKNOWN);
    }

    @Test
    void days_alone_that_give_one_verdict_give_that() {
        Obligation sameDay = only(received("2020-09-01").with("contact.decided", "2020-09-01", "contact", "c1"));
        Obligation threeDays = only(received("2020-09-01").with("contact.decided", "2020-09-04", "contact", "c1"));

        assertThat(sameDay.exemption()).isNull();
        assertThat(sameDay.doneInTime()).isTrue();
        assertThat(threeDays.exemption()).isNull();
        assertThat(threeDays.doneInTime()).isFalse();
    }

    @Test
    void done_before_it_started_is_contradictory() {
        Obligation row =
                only(received("2020-09-01T09:00:00Z").with("contact.decided", "2020-09-01T08:00:00Z", "contact", "c1"));

        assertThat(row.exemption()).isNotNull();
        assertThat(row.exemption().reason()).isEqualTo(ExemptReason.CONTRADICTORY);
    }

    @Test
    void a_death_before_the_deadline_ceases_it_and_one_after_leaves_it_missed() {
        Obligation before = only(received("2020-09-01T09:00:00Z").with("child.died", "2020-09-01T20:00:00Z"));
        Obligation after = only(received("2020-09-01T09:00:00Z").with("child.died", "2020-09-03T20:00:00Z"));

        assertThat(before.exemption())
                .isEqualTo(new Exemption(Instant.parse("2020-09-01T20:00:00Z"), ExemptReason.CEASED));
        assertThat(after.exemption()).isNull();
        assertThat(after.endedAt()).isEqualTo(Instant.parse("2020-09-03T20:00:00Z"));
    }

    @Test
    void the_identity_survives_a_correction_of_the_receipt() {
        Events original =
                Events.ofChild("child-1").event("a", "contact.received", "2020-09-01T09:00:00Z", "contact", "c1");
        Events corrected = Events.ofChild("child-1")
                .event("a", "contact.received", "2020-09-01T09:00:00Z", "contact", "c1")
                .correcting("a", "b", "contact.received", "2020-09-01T11:00:00Z", "contact", "c1");

        assertThat(only(corrected).id()).isEqualTo(only(original).id());
        assertThat(only(corrected).startedAt()).isEqualTo(Instant.parse("2020-09-01T11:00:00Z"));
    }

    @Test
    void it_is_owed_by_the_team_that_the_contacts_own_events_name_last() {
        Obligation row = only(received("2020-09-01T09:00:00Z")
                .with("case.allocated", "2020-09-01T09:30:00Z", "case", "k1", "team", "court-1")
                .with("contact.decided", "2020-09-01T10:00:00Z", "contact", "c1", "team", "assessment-1"));

        assertThat(row.ownership()
                        .at(Instant.parse("2020-09-01T09:45:00Z"))
                        .orElseThrow()
                        .team())
                .isEqualTo("mash");
        assertThat(row.ownership()
                        .at(Instant.parse("2020-09-01T10:00:00Z"))
                        .orElseThrow()
                        .team())
                .isEqualTo("assessment-1");
    }
}
