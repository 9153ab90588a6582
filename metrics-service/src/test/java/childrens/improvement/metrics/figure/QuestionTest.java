package childrens.improvement.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.obligation.Events;
import childrens.improvement.metrics.timeliness.Share;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Moment EVENING = Moment.endOf(LocalDate.of(2020, 9, 28));

    /** Found on the 3rd and seen on the 4th; found on the 27th, so that three days end after the 28th. */
    private static final List<Judged> ONE_MET_ONE_OPEN = Events.ofChild("child-1")
            .with("missing.found", "2020-09-03T12:00:00+01:00", "episode", "a")
            .with("return-home-interview.completed", "2020-09-04T12:00:00+01:00", "episode", "a")
            .with("missing.found", "2020-09-27T12:00:00+01:00", "episode", "b")
            .obligations("M010", "2020-12-01")
            .stream()
            .flatMap(row -> Judged.of(row, EVENING).stream())
            .toList();

    private static Question question(Basis basis, boolean byChild) {
        return new Question(basis, WindowKind.MONTH.endingOn(LocalDate.of(2020, 9, 30)), EVENING, byChild);
    }

    private static Share share(Question question) {
        return Figure.count(ONE_MET_ONE_OPEN, question, row -> true, row -> true)
                .share();
    }

    @Test
    void a_child_of_whom_a_row_of_the_window_is_open_is_not_counted_and_neither_are_its_rows() {
        Question byChild = question(Basis.DECIDED, true);

        assertThat(share(byChild)).isEqualTo(new Share(0, 0));
        assertThat(byChild.counted(ONE_MET_ONE_OPEN)).isEmpty();
    }

    @Test
    void by_record_the_row_that_is_met_is_counted() {
        Question byRecord = question(Basis.DECIDED, false);

        assertThat(share(byRecord)).isEqualTo(new Share(1, 1));
        assertThat(byRecord.counted(ONE_MET_ONE_OPEN)).hasSize(1);
    }

    @Test
    void a_snapshot_by_child_is_of_what_is_open() {
        assertThat(share(question(Basis.SNAPSHOT, true))).isEqualTo(new Share(1, 1));
    }
}
