package childrens.improvement.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Opening;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.escalation.Due;
import childrens.improvement.alerting.escalation.Due.Hold;
import childrens.improvement.alerting.escalation.Due.Letter;
import childrens.improvement.alerting.escalation.Ladder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ladder as it is shipped. */
class LadderTest {

    private static final Ladder LADDER = LadderFile.read();

    @ParameterizedTest
    @CsvSource(textBlock = """
            M001, first-in-placement, same-day
            M001, weekly,             same-day
            M001, recurring,          list-only
            M001, ,                   list-only
            M002, ,                   list-only
            M003, recurring,          same-day
            M048, ,                   same-day
            M051, ,                   same-day
            M004, ,                   hours
            M005, ,                   hours
            M006, ,                   list-only
            M009, ,                   list-only
            M010, ,                   hours
            M011, ,                   hours
            M095, ,                   list-only
            M096, ,                   hours
            M038, ,                   list-only
            M102, ,                   activity
            M021, ,                   meaning
            M999, ,                   list-only
            """)
    void each_measure_has_its_class(String measure, @Nullable String occurrence, String name) {
        assertThat(LADDER.classOf(measure, occurrence).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # decided,                  on call, due,                       audience, hold
            2020-09-30T17:00:00+01:00,  false,   2020-09-30T17:00:00+01:00, DUTY,     NONE
            2020-09-30T17:00:00+01:00,  true,    2020-09-30T17:00:00+01:00, DUTY,     NONE
            2020-09-30T18:00:00+01:00,  false,   2020-10-01T08:00:00+01:00, DUTY,     WORKING_TIME
            2020-09-30T18:00:00+01:00,  true,    2020-09-30T18:00:00+01:00, ROTA,     NONE
            2020-10-03T12:00:00+01:00,  false,   2020-10-05T08:00:00+01:00, DUTY,     WORKING_TIME
            2020-12-24T23:00:00+00:00,  false,   2020-12-29T08:00:00+00:00, DUTY,     WORKING_TIME
            2020-12-25T12:00:00+00:00,  true,    2020-12-25T12:00:00+00:00, ROTA,     NONE
            """)
    void what_runs_in_hours_is_told_at_once_or_on_call_or_at_eight(
            OffsetDateTime decided, boolean onCall, OffsetDateTime due, Audience audience, Hold hold) {
        assertThat(due("M004", owed("2020-09-30T17:00:00+01:00", false), decided, onCall))
                .isEqualTo(new Due(due.toInstant(), List.of(audience), Letter.OVERDUE, hold));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # due before,              decided,                   due,                       hold
            2020-10-01T00:00:00+01:00, 2020-10-01T00:00:00+01:00, 2020-10-01T09:00:00+01:00, MORNING
            2020-10-03T00:00:00+01:00, 2020-10-03T00:00:01+01:00, 2020-10-05T09:00:00+01:00, MORNING
            2020-10-04T00:00:00+01:00, 2020-10-04T00:00:01+01:00, 2020-10-05T09:00:00+01:00, MORNING
            2020-12-25T00:00:00+00:00, 2020-12-25T00:00:01+00:00, 2020-12-29T09:00:00+00:00, MORNING
            2020-10-01T00:00:00+01:00, 2020-10-01T09:00:00+01:00, 2020-10-01T09:00:00+01:00, NONE
            2020-10-01T00:00:00+01:00, 2020-10-01T11:00:00+01:00, 2020-10-01T11:00:00+01:00, NONE
            2020-10-01T00:00:00+01:00, 2020-10-02T20:00:00+01:00, 2020-10-05T09:00:00+01:00, MORNING
            """)
    void a_day_clock_is_told_on_the_morning_after_its_last_day(
            OffsetDateTime dueBefore, OffsetDateTime decided, OffsetDateTime due, Hold hold) {
        assertThat(due("M003", owed(dueBefore.toString(), false), decided, true))
                .isEqualTo(new Due(due.toInstant(), List.of(Audience.TEAM_MANAGER), Letter.OVERDUE, hold));
    }

    @Test
    void what_metrics_service_announces_before_it_is_due_is_exactly_what_runs_in_hours() throws IOException {
        JsonNode definitions = new YAMLMapper()
                .readTree(Path.of("../metrics-service/src/main/resources/definitions/measures.yaml")
                        .toFile());
        List<String> announced = new ArrayList<>();
        definitions.required("measures").forEach(measure -> {
            if (measure.has("dueSoon")) {
                announced.add(measure.required("code").asText());
            }
        });
        assertThat(announced)
                .containsExactlyInAnyOrder("M004", "M005", "M010", "M011", "M096")
                .allMatch(measure -> LADDER.classOf(measure, null).name().equals("hours"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"M002", "M006", "M009", "M038", "M102", "M021"})
    void list_only_activity_and_meaning_send_nothing(String measure) {
        Opening opening = owed("2020-09-30T17:00:00+01:00", false);
        assertThat(LADDER.opening(obligation(measure), opening, at("2020-09-30T17:00:00+01:00"), false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            M004, 2020-09-30T17:00:00+01:00, 2020-09-30T17:00:00+01:00, NONE
            M003, 2020-09-30T17:00:00+01:00, 2020-09-30T17:00:00+01:00, NONE
            M004, 2020-09-30T21:00:00+01:00, 2020-10-01T08:00:00+01:00, WORKING_TIME
            M003, 2020-10-03T10:00:00+01:00, 2020-10-05T08:00:00+01:00, WORKING_TIME
            """)
    void what_was_over_when_it_was_found_goes_into_the_summary(
            String measure, OffsetDateTime decided, OffsetDateTime due, Hold hold) {
        Opening opening = owed("2020-08-03T17:00:00+01:00", true);
        assertThat(LADDER.opening(obligation(measure), opening, decided.toInstant(), true))
                .hasValueSatisfying(found -> {
                    assertThat(found.at()).isEqualTo(due.toInstant());
                    assertThat(found.letter()).isEqualTo(Letter.SUMMARY);
                    assertThat(found.hold()).isEqualTo(hold);
                });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2020-09-30T17:00:00+01:00, 2020-10-05T08:00:00+01:00, WEEK
            2020-10-05T08:00:00+01:00, 2020-10-05T08:00:00+01:00, NONE
            2020-10-05T08:00:01+01:00, 2020-10-12T08:00:00+01:00, WEEK
            2020-08-30T10:00:00+01:00, 2020-09-01T08:00:00+01:00, WEEK
            2020-08-31T10:00:00+01:00, 2020-09-01T08:00:00+01:00, WEEK
            2020-09-01T07:00:00+01:00, 2020-09-01T08:00:00+01:00, WEEK
            """)
    void percentages_are_told_on_monday_or_the_working_day_after_a_bank_holiday(
            OffsetDateTime decided, OffsetDateTime due, Hold hold) {
        Due expected = new Due(due.toInstant(), List.of(Audience.LEAD, Audience.HEAD_OF_SERVICE), Letter.WEEKLY, hold);
        Opening opening = new Opening(decided.toInstant(), "breached", null, null, false, null);
        assertThat(LADDER.opening(percentage("M038"), opening, decided.toInstant(), false))
                .contains(expected);
        assertThat(LADDER.closing(EpisodeKind.MEASURE, Audience.LEAD, decided.toInstant()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at-risk", "breached", "out-of-reach"})
    void a_percentage_is_told_at_each_level(String level) {
        Opening opening = new Opening(at("2020-09-30T17:00:00+01:00"), level, null, null, false, null);
        assertThat(LADDER.opening(percentage("M038"), opening, opening.at(), false))
                .hasValueSatisfying(due -> assertThat(due.letter()).isEqualTo(Letter.WEEKLY));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            FEED,    performance-lead, escalated, settled
            ACTION,  lead,             action,    -
            VACANCY, performance-lead, vacancy,   vacancy
            """)
    void what_is_no_measure_s_is_told_at_once_in_working_time(
            EpisodeKind kind, String to, String letter, @Nullable String closing) {
        Instant noon = at("2020-09-30T12:00:00+01:00");
        Opening opening = new Opening(noon, "overdue", noon, null, false, null);
        assertThat(LADDER.opening(new Subject(kind, "a", null, "post:director", null), opening, noon, false))
                .contains(new Due(noon, List.of(Audience.of(to)), Letter.of(letter), Hold.NONE));
        assertThat(LADDER.tellsClosing(kind)).isEqualTo(closing != null);
        if (closing != null) {
            assertThat(LADDER.closing(kind, Audience.of(to), noon))
                    .isEqualTo(new Due(noon, List.of(Audience.of(to)), Letter.of(closing), Hold.NONE));
        }
    }

    @Test
    void the_percentage_of_a_measure_of_meaning_is_not_told() {
        Opening opening = new Opening(at("2020-09-30T17:00:00+01:00"), "breached", null, null, false, null);
        assertThat(LADDER.opening(percentage("M021"), opening, opening.at(), false))
                .isEmpty();
    }

    @Test
    void nothing_is_due_for_a_day_manager_outside_working_time_in_a_whole_year_of_moments() {
        Stream.iterate(at("2020-01-01T00:00:00+00:00"), moment -> moment.plusSeconds(3511))
                .limit(9000)
                .forEach(moment -> Stream.of("M003", "M004", "M001").forEach(measure -> {
                    Opening opening = new Opening(moment, "overdue", moment, "weekly", false, null);
                    Due due = LADDER.opening(obligation(measure), opening, moment, false)
                            .orElseThrow();
                    assertThat(due.at()).isAfterOrEqualTo(moment);
                    assertThat(LADDER.workingTime().includes(due.at())).isTrue();
                }));
    }

    @Test
    void a_ladder_that_names_an_unknown_class_is_refused() {
        JsonNode file = YamlResource.read("/ladder/ladder.yaml");
        ((ObjectNode) file.required("measures").required("M004")).put("class", "sooner");
        assertThatThrownBy(() -> LadderFile.ladder(file)).hasMessageContaining("sooner");
    }

    private static Due due(String measure, Opening opening, OffsetDateTime decided, boolean onCall) {
        return LADDER.opening(obligation(measure), opening, decided.toInstant(), onCall)
                .orElseThrow();
    }

    private static Opening owed(String dueBefore, boolean backlog) {
        return new Opening(at(dueBefore), "overdue", at(dueBefore), null, backlog, null);
    }

    private static Subject obligation(String measure) {
        return new Subject(EpisodeKind.OBLIGATION, "o-1", measure, "team:mash", "mash");
    }

    private static Subject percentage(String measure) {
        return new Subject(EpisodeKind.MEASURE, measure + "|team:mash|ytd|2020-04-01", measure, "team:mash", "mash");
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
