package childrens.improvement.metrics.caseevent;

import static childrens.improvement.metrics.caseevent.CaseEventFixture.aContact;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.caseevent.EventReading.Accepted;
import childrens.improvement.metrics.caseevent.EventReading.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseEventReaderTest {

    private final CaseEventReader reader = new CaseEventReader();

    @Test
    void an_event_is_taken_with_all_that_it_says() {
        CaseEvent event = accepted(aContact()
                .with("recordedtime", "2020-09-30T11:00:00.123456789+01:00")
                .with("replaces", "e-0")
                .withMember("team", "mash")
                .withMember("colour", List.of("red", Map.of("deep", 1.5))));

        assertThat(event)
                .isEqualTo(new CaseEvent(
                        "/case-system",
                        "e-1",
                        "contact.received",
                        "child-0001",
                        EventTime.at(Instant.parse("2020-09-30T09:15:00Z")),
                        Instant.parse("2020-09-30T10:00:00.123456Z"),
                        "e-0",
                        Map.of("contact", "contact-1", "team", "mash", "colour", List.of("red", Map.of("deep", 1.5)))));
    }

    @Test
    void what_was_not_said_was_recorded_when_it_happened() {
        assertThat(accepted(aContact()).recordedAt()).isEqualTo("2020-09-30T09:15:00Z");
        assertThat(accepted(aContact().with("time", "2020-09-30")).recordedAt()).isEqualTo("2020-09-29T23:00:00Z");
    }

    @Test
    void a_member_that_is_null_is_not_there() {
        assertThat(accepted(aContact().withMember("team", null)).data()).containsOnlyKeys("contact");
        assertThat(faults(aContact().withMember("contact", null))).containsExactly("/data/contact is missing");
    }

    @Test
    void all_faults_are_told_and_no_value_is() {
        Refused refused = refused(aContact()
                .without("id")
                .with("subject", 5)
                .with("time", "30/09/2020")
                .with("data", Map.of("kind", "Peter", "team", "")));

        assertThat(refused.faults())
                .extracting(Fault::toString)
                .containsExactlyInAnyOrder(
                        "/id is missing",
                        "/subject is not text of 1 to 200 characters",
                        "/time is neither a time with an offset nor a day",
                        "/data/contact is missing",
                        "/data/kind is none of contact, domestic-abuse-notification",
                        "/data/team is not text of 1 to 200 characters");
        assertThat(refused.reason()).contains("; ").doesNotContain("Peter", "30/09");
        assertThat(refused.type()).isEqualTo("contact.received");
        assertThat(refused.id()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "id, /id is missing",
        "source, /source is missing",
        "type, /type is missing",
        "subject, /subject is missing",
        "time, /time is missing",
        "specversion, /specversion is not 1.0",
        "data, /data/contact is missing"
    })
    void an_attribute_that_is_needed_and_not_there_is_told(String attribute, String fault) {
        assertThat(faults(aContact().without(attribute))).containsExactly(fault);
    }

    @Test
    void ids_have_1_to_200_characters_whatever_these_are() {
        for (String attribute : List.of("id", "source", "subject", "replaces")) {
            assertThat(faults(aContact().with(attribute, "é".repeat(200)))).isEmpty();
            assertThat(faults(aContact().with(attribute, "🎈".repeat(200)))).isEmpty();
            assertThat(faults(aContact().with(attribute, "é".repeat(201)))).hasSize(1);
            assertThat(faults(aContact().with(attribute, ""))).hasSize(1);
            assertThat(faults(aContact().with(attribute, "a\u0000b"))).hasSize(1);
            assertThat(faults(aContact().with(attribute, List.of("a")))).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-09-30T16:05:00Z",
                "2020-09-30T17:05:00+01:00",
                "2020-09-30",
                "1900-01-02",
                "2020-02-29T00:00:00+14:00",
                "2020-09-30T10:00Z"
            })
    void a_time_with_an_offset_and_a_day_are_taken(String time) {
        assertThat(faults(aContact().with("time", time))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-09-30T16:05:00.000001Z",
                "2020-10-01",
                "1899-12-31",
                "+999999999-12-31T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "2020-09-30T10:00:00",
                "2020-02-30",
                "2020-09-30T25:00:00Z",
                "2020-13-01T00:00:00Z",
                "yesterday!",
                "",
                "1601481600"
            })
    void other_times_are_refused(String time) {
        assertThat(faults(aContact().with("time", time))).hasSize(1);
        assertThat(faults(aContact().with("recordedtime", time))).hasSize(1);
    }

    @Test
    void no_event_names_itself() throws Exception {
        assertThat(faults(aContact().with("replaces", "e-1"))).containsExactly("/replaces names the event itself");
        assertThat(faults(CaseEventFixture.of("record.voided", "{\"voids\": \"e-1\"}")))
                .containsExactly("/data/voids names the event itself");
        assertThat(faults(CaseEventFixture.of("record.voided", "{}"))).containsExactly("/data/voids is missing");
        for (String type : List.of("child.merged", "child.unmerged")) {
            assertThat(faults(CaseEventFixture.of(type, "{\"into\": \"child-0001\"}")))
                    .containsExactly("/data/into is the subject itself");
            assertThat(faults(CaseEventFixture.of(type, "{\"into\": \"child-0002\"}")))
                    .isEmpty();
        }
    }

    @Test
    void a_heartbeat_needs_no_subject() throws Exception {
        CaseEvent heartbeat = accepted(
                CaseEventFixture.of("feed.heartbeat", "{}").without("subject").without("data"));

        assertThat(heartbeat.subject()).isEqualTo("/case-system");
    }

    private CaseEvent accepted(CaseEventFixture event) {
        assertThat(event.read(reader)).isInstanceOf(Accepted.class);
        return ((Accepted) event.read(reader)).event();
    }

    private Refused refused(CaseEventFixture event) {
        assertThat(event.read(reader)).isInstanceOf(Refused.class);
        return (Refused) event.read(reader);
    }

    private List<String> faults(CaseEventFixture event) {
        return event.read(reader).map(accepted -> List.of(), refused -> refused.faults().stream()
                .map(Fault::toString)
                .toList());
    }
}
