package childrens.improvement.plan.action.rule;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.document.Fault;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActionRulesTest {

    private static final LocalDate CHRISTMAS = LocalDate.of(2020, 12, 25);
    private static final WorkingDays DAYS = new WorkingDays(Set.of(CHRISTMAS, LocalDate.of(2020, 12, 28))::contains);
    private static final LocalDate DUE = LocalDate.of(2020, 10, 30);

    @ParameterizedTest
    @CsvSource({"2020-10-30,2020-10-23", "2020-10-31,2020-10-26", "2020-11-02,2020-10-26", "2020-12-31,2020-12-22"})
    void five_working_days_before_leave_out_weekends_and_bank_holidays(LocalDate day, LocalDate before) {
        assertThat(DAYS.before(day, 5)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"2020-10-22,false,false", "2020-10-23,true,false", "2020-10-30,true,false", "2020-10-31,false,true"})
    void an_action_is_due_soon_up_to_its_last_day_and_overdue_from_the_day_after(
            LocalDate today, boolean soon, boolean overdue) {
        ActionTerms action = due(DUE, null);

        assertThat(action.isDueSoon(today, DAYS)).isEqualTo(soon);
        assertThat(action.isOverdue(today)).isEqualTo(overdue);
    }

    @Test
    void a_day_that_was_re_arranged_counts_in_place_of_the_first() {
        ActionTerms action = terms(false, Status.RE_ARRANGED, DUE, DUE.plusMonths(1), null, false, false);

        assertThat(action.due()).isEqualTo(DUE.plusMonths(1));
        assertThat(action.isOverdue(DUE.plusDays(1))).isFalse();
        assertThat(action.isOverdue(DUE.plusMonths(1).plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETE", "CANCELLED"})
    void what_has_ended_is_neither_due_nor_overdue(Status ended) {
        ActionTerms action = due(DUE, ended);

        assertThat(action.isOverdue(DUE.plusYears(1))).isFalse();
        assertThat(action.isDueSoon(DUE, DAYS)).isFalse();
    }

    @Test
    void a_note_what_was_carried_on_and_what_is_archived_are_never_overdue() {
        assertThat(terms(true, null, DUE, null, null, false, false).isOverdue(DUE.plusDays(1)))
                .isFalse();
        assertThat(terms(false, null, DUE, null, null, true, false).isOverdue(DUE.plusDays(1)))
                .isFalse();
        assertThat(terms(false, null, DUE, null, null, false, true).isOverdue(DUE.plusDays(1)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED,CANCELLED,true",
        "IN_PROGRESS,RE_ARRANGED,true",
        "COMPLETE,IN_PROGRESS,true",
        "COMPLETE,CANCELLED,false",
        "COMPLETE,RE_ARRANGED,false",
        "COMPLETE,NOT_STARTED,false",
        "CANCELLED,COMPLETE,false",
        "CANCELLED,NOT_STARTED,true"
    })
    void what_has_ended_is_taken_up_again_before_anything_else_becomes_of_it(Status from, Status to, boolean may) {
        assertThat(from.mayBecome(to)).isEqualTo(may);
    }

    @Test
    void contradictions_in_an_action_are_all_found() {
        LocalDate today = LocalDate.of(2020, 10, 1);

        assertThat(ActionCheck.faults(due(DUE, Status.RE_ARRANGED), today))
                .extracting(Fault::pointer)
                .containsExactly("/rearrangedTo");
        ActionTerms backwards = terms(true, Status.IN_PROGRESS, DUE, DUE.minusDays(1), today.plusDays(1), false, false);
        assertThat(ActionCheck.faults(backwards, today))
                .extracting(Fault::pointer)
                .containsExactly("/rearrangedTo", "/completedOn", "/completedOn", "/status");
        assertThat(ActionCheck.faults(due(DUE, Status.IN_PROGRESS), today)).isEmpty();
    }

    @Test
    void a_fourth_action_no_lead_and_no_day_are_warnings() {
        ActionTerms bare = new ActionTerms(false, null, null, Status.COMPLETE, null, null, null, false, 3, false);

        assertThat(Warnings.of(bare, 4, "2020-21-Q3", false))
                .extracting(Warning::rule)
                .containsExactly("no-lead", "no-due", "more-than-three", "complete-without-evidence", "carried-often");
        assertThat(Warnings.of(due(DUE, null), 3, "2020-21-Q3", false)).isEmpty();
        assertThat(Warnings.of(due(DUE, null), 3, "2020-21-Q3", true))
                .extracting(Warning::rule)
                .containsExactly("lead-vacant");
        assertThat(Warnings.of(terms(true, null, null, null, null, false, false), 9, "2020-21-Q3", false))
                .isEmpty();
    }

    @Test
    void why_something_is_settled_follows_from_when_it_was_done_and_when_that_was_said() {
        LocalDate after = DUE.plusDays(3);

        assertThat(Settled.because(null, DUE, after)).isEqualTo("ceased");
        assertThat(Settled.because(due(DUE, Status.CANCELLED), DUE, after)).isEqualTo("ceased");
        assertThat(Settled.because(done(after), DUE, after)).isEqualTo("met-late");
        assertThat(Settled.because(done(DUE), DUE, after)).isEqualTo("recorded-late");
        assertThat(Settled.because(done(DUE), DUE, DUE)).isEqualTo("ceased");
    }

    @Test
    void a_quarter_is_followed_by_the_next_of_its_year() {
        assertThat(PlanQuarter.parse("2020-21-Q2").next().orElseThrow().text()).isEqualTo("2020-21-Q3");
        assertThat(PlanQuarter.parse("2020-21-Q4").next()).isEmpty();
    }

    private static ActionTerms due(LocalDate due, @Nullable Status status) {
        return terms(false, status, due, null, null, false, false);
    }

    private static ActionTerms done(LocalDate on) {
        return terms(false, Status.COMPLETE, DUE, null, on, false, false);
    }

    private static ActionTerms terms(
            boolean note,
            @Nullable Status status,
            @Nullable LocalDate due,
            @Nullable LocalDate rearrangedTo,
            @Nullable LocalDate completedOn,
            boolean carriedOn,
            boolean archived) {
        return new ActionTerms(
                note, "director", due, status, rearrangedTo, completedOn, "minutes", carriedOn, 0, archived);
    }
}
