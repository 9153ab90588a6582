package childrens.improvement.demonstration;

import static childrens.improvement.demonstration.DemonstrationFixture.LINES;
import static childrens.improvement.demonstration.DemonstrationFixture.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private static final List<JsonNode> EVENTS = events();

    @Test
    void the_same_seed_gives_the_same_lines() {
        assertThat(Generator.lines()).isEqualTo(LINES);
    }

    @Test
    void there_are_some_seventy_thousand_events() {
        assertThat(LINES).hasSizeBetween(66_000, 75_000);
    }

    @Test
    void every_event_is_recorded_within_the_eighteen_months_when_it_has_happened() {
        assertThat(EVENTS).allSatisfy(event -> {
            var recordedAt = OffsetDateTime.parse(event.path("recordedtime").asText());
            assertThat(recordedAt).isBefore(OffsetDateTime.parse("2020-10-01T00:00:00+01:00"));
            assertThat(happenedAt(event)).isBeforeOrEqualTo(recordedAt);
            assertThat(recordedAt).isAfterOrEqualTo(OffsetDateTime.parse("2019-04-01T00:00:00+01:00"));
        });
    }

    @Test
    void what_happened_before_the_first_day_are_plans_of_children_who_have_one_again() {
        assertThat(EVENTS)
                .filteredOn(event -> event.path("time").asText().compareTo("2019-04-01") < 0)
                .hasSizeBetween(80, 160)
                .extracting(event -> event.path("type").asText())
                .containsOnly(
                        "cp-plan.started",
                        "cp-plan.ended",
                        "visit.recorded",
                        "core-group.held",
                        "core-group.record-distributed");
    }

    @Test
    void a_subject_is_a_pseudonym_that_can_be_no_name() {
        assertThat(EVENTS)
                .extracting(event -> event.path("subject").asText())
                .allMatch(subject -> subject.matches("(child|worker)-[0-9a-f]{12}|post-[0-9]{3}|[a-z]+(-[a-z0-9]+)*"));
    }

    @Test
    void some_hundred_children_of_many_have_a_plan_or_are_looked_after() {
        assertThat(subjects("cp-plan.started", "cin-plan.started", "looked-after.started"))
                .hasSizeBetween(900, 1_300);
    }

    @Test
    void as_many_children_as_the_plan_prints_are_looked_after_and_protected_by_a_plan() {
        assertThat(open("looked-after", "2020-03-31")).isEqualTo(352);
        assertThat(open("looked-after", "2020-09-30")).isEqualTo(337);
        assertThat(open("cp-plan", "2020-03-31")).isEqualTo(108);
        assertThat(open("cp-plan", "2020-06-30")).isEqualTo(115);
        assertThat(open("cp-plan", "2020-09-30")).isEqualTo(125);
    }

    @Test
    void one_line_cannot_be_read_and_25_are_repeats() {
        assertThat(LINES).filteredOn(line -> !line.startsWith("{")).hasSize(1);
        assertThat(LINES.size() - new HashSet<>(LINES).size()).isEqualTo(25);
        assertThat(EVENTS.stream().map(event -> event.path("id").asText()).distinct())
                .hasSize(EVENTS.size() - 25);
    }

    @Test
    void events_are_corrected_voided_merged_and_one_void_is_voided() {
        assertThat(of("record.voided")).hasSize(6);
        assertThat(EVENTS.stream()
                        .filter(event -> event.has("replaces"))
                        .map(event -> event.path("id"))
                        .distinct())
                .hasSize(15);
        assertThat(of("child.merged")).hasSize(1);
        assertThat(of("child.died")).hasSize(1);
        assertThat(of("child.born")).hasSize(1);
        assertThat(of("return-home-interview.declined")).hasSizeGreaterThan(10);
        assertThat(EVENTS.stream().filter(event -> event.path("data").has("responsibleAuthority")))
                .isNotEmpty();
    }

    @Test
    void brothers_and_sisters_share_visits_and_one_of_them_is_now_and_then_not_seen() {
        var visits = of("visit.recorded").stream()
                .collect(Collectors.groupingBy(
                        event -> event.path("data").path("visit").asText()));
        var partlySeen = visits.values().stream()
                .filter(events -> events.stream()
                                .map(event ->
                                        event.path("data").path("childSeen").asBoolean())
                                .distinct()
                                .count()
                        == 2)
                .toList();

        assertThat(visits.values()).filteredOn(events -> events.size() > 1).hasSizeGreaterThan(1_000);
        assertThat(partlySeen).hasSizeGreaterThan(20).allSatisfy(events -> assertThat(events)
                .extracting(event -> event.path("data").path("group").asText())
                .containsOnly(events.get(0).path("data").path("group").asText()));
    }

    @Test
    void one_feed_says_nothing_for_more_than_a_day_of_september_and_comes_back() {
        var heard = EVENTS.stream()
                .filter(event -> event.path("source").asText().equals("urn:early-help-system"))
                .map(event -> OffsetDateTime.parse(event.path("recordedtime").asText()))
                .sorted()
                .toList();
        var silences = IntStream.range(1, heard.size())
                .filter(each ->
                        Duration.between(heard.get(each - 1), heard.get(each)).toHours() >= 24)
                .mapToObj(each -> heard.get(each - 1) + " to " + heard.get(each))
                .toList();

        assertThat(silences).containsExactly("2020-09-19T18:00+01:00 to 2020-09-21T07:10+01:00");
    }

    @Test
    void events_are_recorded_in_the_evening_on_which_the_demonstration_starts() {
        assertThat(EVENTS)
                .filteredOn(event -> event.path("recordedtime").asText().compareTo("2020-09-30T17:00:00+01:00") >= 0)
                .hasSizeBetween(20, 150);
    }

    private static OffsetDateTime happenedAt(JsonNode event) {
        var time = event.path("time").asText();
        return time.length() == 10
                ? LocalDate.parse(time).atStartOfDay().atOffset(ZoneOffset.ofHours(1))
                : OffsetDateTime.parse(time);
    }

    private static List<JsonNode> of(String type) {
        return EVENTS.stream()
                .filter(event -> event.path("type").asText().equals(type))
                .distinct()
                .toList();
    }

    private static List<String> subjects(String... types) {
        return List.of(types).stream()
                .flatMap(type -> of(type).stream())
                .map(event -> event.path("subject").asText())
                .distinct()
                .toList();
    }

    /** Children of whom more began than ended by the end of a day; stays of nights only are not counted. */
    private static int open(String family, String day) {
        return byDay(family + ".started", day) - byDay(family + ".ended", day);
    }

    private static int byDay(String type, String day) {
        return (int) of(type).stream()
                .filter(event -> event.path("time").asText().substring(0, 10).compareTo(day) <= 0)
                .filter(event ->
                        !event.path("data").path("legalStatus").asText().equals("short-break"))
                .count();
    }
}
