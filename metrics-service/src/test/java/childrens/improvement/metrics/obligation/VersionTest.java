package childrens.improvement.metrics.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.timeliness.DayCount;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Timescale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New versions of timescales and cohorts, each judging what its policy says. */
class VersionTest {

    private static final LocalDate CHANGE = LocalDate.of(2020, 12, 1);

    private static TimescaleVersion version(int number, LocalDate validFrom, ChangePolicy policy, Timescale limit) {
        return new TimescaleVersion("M006/" + number, validFrom, "a test", false, policy, limit, Map.of());
    }

    private static Timescale workingDays(int number) {
        return new Timescale.WorkingDays(number, DayCount.AFTER_START);
    }

    private static List<Obligation> rows(Events events, String measure, List<TimescaleVersion> versions) {
        MeasureDefinition adopted = DefinitionsFixture.measure(measure);
        MeasureDefinition changed = adopted.changed(
                List.of(adopted.mainRows().with(versions)), adopted.basis(), List.of(), adopted.generation());
        return Obligations.derive(
                events.history(),
                List.of(changed),
                Events.ENGLAND,
                Instant.parse("2022-01-01T00:00:00Z"),
                Events.HEREFORDSHIRE);
    }

    private static Obligation assessed(String start, String done, ChangePolicy policy, int before, int after) {
        Events events = Events.ofChild("child-1")
                .with("exploitation-risk.identified", start, "assessment", "a1")
                .with("exploitation-assessment.completed", done, "assessment", "a1");
        return rows(
                        events,
                        "M006",
                        List.of(
                                version(1, LocalDate.of(2010, 1, 1), ChangePolicy.AT_START, workingDays(before)),
                                version(2, CHANGE, policy, workingDays(after))))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        // last day in time by 5 working days: 27 November, 30 November, 1 December
        "2020-11-20, AT_START, 2020-11-27, M006/1",
        "2020-11-24, AT_START, 2020-12-01, M006/1",
        "2020-12-01, AT_START, 2020-12-22, M006/2",
        "2020-11-23, AT_DUE,   2020-11-30, M006/1",
        "2020-11-24, AT_DUE,   2020-12-15, M006/2",
        "2020-11-23, ALL_OPEN, 2020-11-30, M006/1",
        "2020-11-24, ALL_OPEN, 2020-12-15, M006/2"
    })
    void from_5_to_15_working_days_judges_what_its_policy_says(
            String start, ChangePolicy policy, LocalDate lastDay, String version) {
        Obligation row = assessed(start, "2021-03-01", policy, 5, 15);

        assertThat(London.lastDayBefore(row.dueBefore())).isEqualTo(lastDay);
        assertThat(row.timescale()).isEqualTo(version);
    }

    @Test
    void what_was_done_before_the_change_stays_with_the_old_version_unless_it_goes_by_the_due_day() {
        assertThat(assessed("2020-11-24", "2020-11-26", ChangePolicy.ALL_OPEN, 5, 15)
                        .timescale())
                .isEqualTo("M006/1");
        assertThat(assessed("2020-11-24", "2020-11-26", ChangePolicy.AT_DUE, 5, 15)
                        .timescale())
                .isEqualTo("M006/2");
    }

    @Test
    void nobody_is_late_by_a_shorter_timescale_before_the_end_of_its_first_day() {
        Obligation row = assessed("2020-11-16", "2020-12-02", ChangePolicy.ALL_OPEN, 15, 5);

        assertThat(row.timescale()).isEqualTo("M006/2");
        assertThat(London.lastDayBefore(row.dueBefore())).isEqualTo(CHANGE);
        assertThat(row.doneInTime()).isFalse();
    }

    @Test
    void a_proposed_version_judges_nothing_and_stays_visible() {
        Obligation row = assessed("2020-12-10", "2020-12-11", ChangePolicy.AT_START, 5, 15);

        assertThat(DefinitionsFixture.measure("M006").mainRows().timescales())
                .anyMatch(version ->
                        version.validFrom() == null && version.version().equals("M006/2"));
        assertThat(row.timescale()).isEqualTo("M006/2");
        assertThat(Told.rows(
                                Events.ofChild("child-1")
                                        .with("exploitation-risk.identified", "2020-12-10", "assessment", "a1"),
                                "M006/assessments")
                        .get(0)
                        .timescale())
                .isEqualTo("M006/1");
    }

    @Test
    void a_recurring_interval_is_judged_by_the_version_of_its_own_start() {
        Events events = Events.ofChild("child-1")
                .with("cp-plan.started", "2020-11-01", "plan", "p1")
                .with("core-group.held", "2020-11-10", "meeting", "g1")
                .with("core-group.held", "2020-12-05", "meeting", "g2");
        Timescale month = new Timescale.Days(42, DayCount.AFTER_START);
        List<TimescaleVersion> versions = List.of(
                DefinitionsFixture.measure("M061").mainRows().timescales().get(0),
                new TimescaleVersion(
                        "M061/2",
                        CHANGE,
                        "a test",
                        false,
                        ChangePolicy.AT_START,
                        null,
                        Map.of("default", new IntervalRule(month, null, null, month, null, null))));

        assertThat(Told.at(rows(events, "M061", versions), "2020-12-31"))
                .containsExactly("2020-11-13 met", "2020-12-08 met", "2021-01-16 pending");
    }

    @Test
    void a_cohort_leaves_out_what_starts_from_its_first_day_on_and_nothing_while_it_is_proposed() {
        Events events = Events.ofChild("child-1");
        for (String day : List.of("2020-09-20", "2020-09-21")) {
            events.with("contact.received", day + "T09:00:00Z", "contact", "plain" + day, "level", 4)
                    .with("contact.received", day + "T09:00:00Z", "contact", "two" + day, "level", 2)
                    .with("contact.received", day + "T09:00:00Z", "contact", "three" + day, "level", "3")
                    .with(
                            "contact.received",
                            day + "T09:00:00Z",
                            "contact",
                            "da" + day,
                            "kind",
                            "domestic-abuse-notification");
        }
        MeasureDefinition measure = DefinitionsFixture.measure("M004");
        CohortVersion proposed = measure.mainRows().cohorts().get(0);
        CohortVersion adopted = new CohortVersion(
                proposed.version(),
                LocalDate.of(2020, 9, 21),
                proposed.source(),
                proposed.assumed(),
                proposed.leavesOut());
        RowSet rows = new RowSet(
                measure.mainRows().name(),
                measure.mainRows().shape(),
                measure.mainRows().timescales(),
                List.of(adopted));
        List<Obligation> counted = Obligations.derive(
                events.history(),
                List.of(measure.changed(List.of(rows), measure.basis(), List.of(), 2)),
                Events.ENGLAND,
                Instant.parse("2022-01-01T00:00:00Z"),
                Events.HEREFORDSHIRE);

        assertThat(proposed.validFrom()).isNull();
        assertThat(Told.rows(events, "M004/contacts")).hasSize(8);
        assertThat(counted).hasSize(5);
        assertThat(counted.stream().map(row -> London.dayOf(row.startedAt())).filter(LocalDate.of(2020, 9, 21)::equals))
                .hasSize(1);
    }

    @Test
    void a_cohort_leaves_out_what_recurs_too_and_what_began_before_its_first_day_goes_on() {
        Events events = Events.ofChild("child-1")
                .with("cp-plan.started", "2020-08-03", "plan", "before", "temporary", true)
                .with("cp-plan.started", "2020-09-21", "plan", "left-out", "temporary", true)
                .with("cp-plan.started", "2020-09-21", "plan", "counted");
        MeasureDefinition measure = DefinitionsFixture.measure("M003");
        CohortVersion cohort = new CohortVersion(
                "M003/cohort-2",
                LocalDate.of(2020, 9, 1),
                "a test",
                false,
                new Members(Map.of("temporary", Set.of("true"))));
        List<Obligation> rows = Obligations.derive(
                events.history(),
                List.of(measure.changed(
                        List.of(measure.mainRows().leavingOut(List.of(cohort))), measure.basis(), List.of(), 2)),
                Events.ENGLAND,
                Instant.parse("2020-10-10T00:00:00Z"),
                Events.HEREFORDSHIRE);

        assertThat(measure.mainRows().shape().knowsCohorts()).isTrue();
        assertThat(rows)
                .extracting(row -> London.dayOf(row.startedAt()).toString())
                .contains("2020-08-03")
                .filteredOn("2020-09-21"::equals)
                .hasSize(1);
    }

    @Test
    void every_version_says_where_it_comes_from_and_every_shape_what_it_hears() {
        for (MeasureDefinition measure : DefinitionsFixture.measures()) {
            for (RowSet rows : measure.rows()) {
                assertThat(rows.timescales()).as(measure.code()).allMatch(version -> !version.source()
                        .isBlank());
                assertThat(rows.shape().eventTypes()).as(measure.code()).isNotEmpty();
            }
        }
        assertThat(DefinitionsFixture.measure("M004").mainRows().eventTypes("contact"))
                .isEqualTo(Set.of("contact.received", "contact.decided", "child.died"));
        assertThat(DefinitionsFixture.measure("M061").mainRows().eventTypes("case"))
                .isEqualTo(Set.of(
                        "cp-plan.started",
                        "cp-plan.ended",
                        "core-group.held",
                        "child.died",
                        "case.opened",
                        "case.allocated",
                        "case.transferred"));
    }
}
