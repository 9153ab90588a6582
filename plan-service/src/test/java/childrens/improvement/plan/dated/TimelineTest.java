package childrens.improvement.plan.dated;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.document.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate JAN = LocalDate.of(2020, 1, 1);
    private static final LocalDate APR = LocalDate.of(2020, 4, 1);
    private static final LocalDate JUL = LocalDate.of(2020, 7, 1);
    private static final LocalDate OCT = LocalDate.of(2020, 10, 1);

    @Test
    void an_import_into_nothing_keeps_all_that_is_given() {
        List<Area.AreaVersion> given = List.of(named("A", JAN, APR), named("B", APR, null));

        assertThat(Timeline.carriedOn(List.of(), given, OCT)).isEqualTo(given);
    }

    @Test
    void a_change_counts_from_the_day_of_the_import() {
        assertThat(Timeline.carriedOn(List.of(named("A", JAN, null)), List.of(named("B", JAN, null)), JUL))
                .containsExactly(named("A", JAN, JUL), named("B", JUL, null));
    }

    @Test
    void a_second_change_on_the_same_day_replaces_the_first() {
        List<Area.AreaVersion> kept = List.of(named("A", JAN, JUL), named("B", JUL, null));

        assertThat(Timeline.carriedOn(kept, List.of(named("C", JAN, null)), JUL))
                .containsExactly(named("A", JAN, JUL), named("C", JUL, null));
    }

    @Test
    void a_change_that_is_taken_back_on_the_same_day_leaves_no_trace() {
        List<Area.AreaVersion> kept = List.of(named("A", JAN, JUL), named("B", JUL, null));

        assertThat(Timeline.carriedOn(kept, List.of(named("A", JAN, null)), JUL))
                .containsExactly(named("A", JAN, null));
    }

    @Test
    void what_was_before_the_import_is_never_rewritten() {
        List<Area.AreaVersion> kept = List.of(named("A", JAN, APR), named("B", APR, null));

        assertThat(Timeline.carriedOn(kept, List.of(named("X", JAN, APR), named("B", APR, null)), JUL))
                .isEqualTo(kept);
    }

    @Test
    void what_is_to_change_later_is_kept_as_given() {
        assertThat(Timeline.carriedOn(
                        List.of(named("A", JAN, null)), List.of(named("A", JAN, OCT), named("B", OCT, null)), APR))
                .containsExactly(named("A", JAN, OCT), named("B", OCT, null));
    }

    @Test
    void what_is_given_without_a_version_for_today_ends_today() {
        assertThat(Timeline.carriedOn(List.of(named("A", JAN, null)), List.of(named("A", JAN, APR)), JUL))
                .containsExactly(named("A", JAN, JUL));
    }

    @Test
    void the_same_import_on_any_later_day_changes_nothing() {
        Random random = new Random(20200930);
        for (int round = 0; round < 2_000; round++) {
            List<Area.AreaVersion> kept = anyVersions(random);
            List<Area.AreaVersion> given = anyVersions(random);
            LocalDate day = JAN.plusDays(random.nextInt(300));
            LocalDate later = day.plusDays(random.nextInt(100));

            List<Area.AreaVersion> once = Timeline.carriedOn(kept, given, day);

            assertThat(Timeline.faults("", once)).isEmpty();
            assertThat(Timeline.carriedOn(once, given, later)).isEqualTo(once);
        }
    }

    @Test
    void the_facts_hold_from_the_first_day_and_no_longer_on_the_day_after_the_last() {
        List<Area.AreaVersion> versions = List.of(named("A", JAN, APR), named("B", JUL, null));

        assertThat(Timeline.on(JAN.minusDays(1), versions)).isEmpty();
        assertThat(Timeline.on(JAN, versions)).map(Area.AreaVersion::name).hasValue("A");
        assertThat(Timeline.on(APR, versions)).isEmpty();
        assertThat(Timeline.on(JUL, versions)).map(Area.AreaVersion::name).hasValue("B");
    }

    @Test
    void versions_that_overlap_or_end_before_they_start_are_faults() {
        assertThat(Timeline.faults("/v", List.of(named("A", JAN, JUL), named("B", APR, null), named("C", OCT, JUL))))
                .extracting(Fault::pointer)
                .containsExactly("/v/1/from", "/v/2/until", "/v/2/from");
    }

    private static Area.AreaVersion named(String name, LocalDate from, @Nullable LocalDate until) {
        return new Area.AreaVersion(from, until, name, "director");
    }

    /** One to four versions in order, with and without gaps, the last with and without an end. */
    private static List<Area.AreaVersion> anyVersions(Random random) {
        List<Area.AreaVersion> versions = new ArrayList<>();
        LocalDate from = JAN.plusDays(random.nextInt(100));
        int count = 1 + random.nextInt(4);
        for (int index = 0; index < count; index++) {
            boolean open = index == count - 1 && random.nextBoolean();
            LocalDate until = from.plusDays(1 + random.nextInt(60));
            versions.add(named("ABC".substring(random.nextInt(3)).substring(0, 1), from, open ? null : until));
            from = until.plusDays(random.nextInt(3) == 0 ? random.nextInt(30) : 0);
        }
        return versions;
    }
}
