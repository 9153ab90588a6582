package childrens.improvement.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.model.oracle.Rulebook;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Random histories, counted by the service's core and again from the raw list of events by a recount that shares
 * nothing with it. A failing seed is shrunk to a short history and printed as a test, ready to be pasted here.
 */
class ModelTest {

    @Test
    void the_service_and_the_recount_agree_after_every_step() throws InterruptedException {
        assertThat(Seeds.play()).isEmpty();
    }

    @Test
    void every_row_set_that_is_recounted_is_one_of_the_service() {
        List<String> known = DefinitionsFixture.measures().stream()
                .flatMap(measure -> measure.rows().stream().map(rows -> measure.code() + "/" + rows.name()))
                .toList();

        assertThat(known).containsAll(Rulebook.rowSets());
        assertThat(Vocabulary.measures()).allMatch(code -> DefinitionsFixture.measures().stream()
                .map(MeasureDefinition::code)
                .anyMatch(code::equals));
    }

    @Test
    void one_visit_that_starts_the_next_interval_of_two_plans_starts_two() {
        Story.of("M003", "2021-03-18T09:06:33Z")
                .event("p-1", "c1", "cp-plan.started", "2021-02-19T10:00:00Z", "2021-03-01T00:00:00Z", "plan", "p1")
                .event("p-2", "c1", "cp-plan.started", "2021-03-12T10:00:00Z", "2021-03-28T00:00:00Z", "plan", "p2")
                .event(
                        "v-1",
                        "c1",
                        "visit.recorded",
                        "2021-03-15T22:05:43Z",
                        "2021-03-15T22:05:43Z",
                        "childSeen",
                        true,
                        "kind",
                        "child-protection",
                        "mode",
                        "in-person",
                        "visit",
                        "v1")
                .agrees();
    }

    @Test
    void a_cancellation_is_not_undone_by_an_authorisation_that_follows_it() {
        Story.of("M038", "2021-09-23T03:24:48Z")
                .looksBackTo("2022-02-22")
                .event(
                        "s",
                        "c1",
                        "assessment.started",
                        "2021-03-28T01:00:00Z",
                        "2021-04-05T01:00:00Z",
                        "assessment",
                        "a")
                .event("c", "c1", "assessment.cancelled", "2022-02-12", "2022-02-14T00:00:00Z", "assessment", "a")
                .event("a", "c1", "assessment.authorised", "2022-03-04", "2022-03-04T00:00:00Z", "assessment", "a")
                .agrees();
    }

    @Test
    void a_refusal_after_the_moment_that_is_asked_for_is_not_seen() {
        Story.of("M010", "2021-03-26T01:06:24Z")
                .looksBackTo("2021-11-10")
                .event("f", "c2", "missing.found", "2020-05-21T23:00:00Z", "2020-05-30T23:00:00Z", "episode", "e")
                .event(
                        "d",
                        "c2",
                        "return-home-interview.declined",
                        "2021-12-21T21:54:36Z",
                        "2021-12-21T21:54:36Z",
                        "episode",
                        "e")
                .clock("2021-12-25T09:39:27Z")
                .agrees();
    }

    @Test
    void a_case_that_was_unallocated_and_another_that_was_closed_are_no_service() {
        Story.of("M011", "2020-05-14T06:00:39Z")
                .event("a-1", "c5", "case.allocated", "2020-03-25T10:00:00Z", "2020-03-25T10:00:00Z", "case", "one")
                .event("a-2", "c5", "case.closed", "2020-03-29", "2020-03-29T00:00:00Z", "case", "one")
                .event("b-1", "c5", "case.allocated", "2020-05-24", "2020-05-28T23:00:00Z", "case", "two")
                .event("b-2", "c5", "case.unallocated", "2020-06-05", "2020-06-04T23:00:00Z", "case", "two")
                .event("f-1", "c5", "missing.found", "2020-06-08T16:47:53Z", "2020-06-08T16:47:53Z", "episode", "e31")
                .agrees();
    }

    @Test
    void what_left_the_front_door_on_21_september_2020_is_counted_until_that_day_begins() {
        Story.of("M004", "2020-09-19T08:00:00Z")
                .leavesOut(
                        "M004",
                        "2020-09-21",
                        Map.of("kind", List.of("domestic-abuse-notification"), "level", List.of("2", "3")))
                .event(
                        "before",
                        "c1",
                        "contact.received",
                        "2020-09-20T22:59:59Z",
                        "2020-09-20T22:59:59Z",
                        "contact",
                        "one",
                        "kind",
                        "domestic-abuse-notification")
                .event(
                        "after",
                        "c1",
                        "contact.received",
                        "2020-09-20T23:00:00Z",
                        "2020-09-20T23:00:00Z",
                        "contact",
                        "two",
                        "level",
                        "3")
                .clock("2020-09-22T09:00:00Z")
                .agrees();
    }

    @Test
    void nobody_is_late_by_a_shorter_limit_before_its_first_day_is_over() {
        Story.of("M048", "2021-03-01T08:00:00Z")
                .limit("M048", "2021-03-02", "all-open", "hours", 1, false)
                .event(
                        "asked",
                        "c1",
                        "strategy-discussion.requested",
                        "2021-03-01T15:00:00Z",
                        "2021-03-01T15:00:00Z",
                        "discussion",
                        "d")
                .clock("2021-03-02T23:59:59Z")
                .clock("2021-03-03T00:00:00Z")
                .agrees();
    }

    @Test
    void a_worker_is_in_the_team_that_a_later_supervision_names() {
        Story.of("M093", "2021-03-01T09:00:00Z")
                .event(
                        "c",
                        "w",
                        "caseload.reported",
                        "2021-03-01T10:00:00Z",
                        "2021-03-01T10:00:00Z",
                        "cases",
                        21,
                        "team",
                        "t1")
                .event("s", "w", "supervision.held", "2021-03-02T10:00:00Z", "2021-03-02T10:00:00Z", "team", "t2")
                .agrees();
    }
}
