package childrens.improvement.metrics.reading;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.DayStory;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.OpenStory;
import childrens.improvement.metrics.figure.Question;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.organisation.Team;
import childrens.improvement.metrics.store.DayCounts;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Window;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Adding up whole days gives what counting every row gives: for every basis, window, scope and moment. */
class WholeDaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2020-03-20");
    private static final int DAYS = 40;
    private static final List<Scope> SCOPES = List.of(
            Scope.COUNCIL,
            Scope.area("north"),
            Scope.area("south"),
            Scope.team("one"),
            Scope.team("two"),
            Scope.team("three"));
    private static final OrganisationView ORGANISATION = new OrganisationView(List.of(
            team("one", "north", null, "2010-01-01", null),
            team("two", "south", "reviewing", "2010-01-01", "2020-04-02"),
            team("three", "south", "reviewing", "2020-04-02", null)));

    @Test
    void whole_days_added_up_and_the_rest_counted_are_as_all_rows_counted() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Obligation> rows = RandomRows.of(random, FIRST, DAYS, 60);
            for (int each = 0; each < 12; each++) {
                compare(seed, rows, random);
            }
        }
    }

    @Test
    void what_is_open_and_late_lies_in_the_counts_of_the_days_before() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Obligation> rows = RandomRows.of(random, FIRST, DAYS, 60);
            LocalDate until = FIRST.plusDays(random.nextInt(DAYS));
            Instant days = London.startOf(until);
            Instant passedBy = days.plus(Duration.ofMinutes(random.nextInt(2) * random.nextInt(1440)));
            List<Obligation> plain = rows.stream()
                    .filter(row -> OpenStory.isPlain(row, until, days, passedBy))
                    .toList();
            List<Obligation> toldAnew = rows.stream()
                    .filter(row -> OpenStory.isToldAnew(row, until, days, passedBy))
                    .toList();

            assertThat(open(rows, OpenStory.OPEN, until)).as("seed %d", seed).isEqualTo(plain.size() + toldAnew.size());
            assertThat(open(rows, OpenStory.OPEN_LATE, until))
                    .as("seed %d", seed)
                    .isEqualTo(Stream.concat(plain.stream(), toldAnew.stream())
                            .filter(row -> !row.dueBefore().isAfter(days))
                            .count());
        }
    }

    private static long open(List<Obligation> rows, String what, LocalDate until) {
        return rows.stream()
                .flatMap(row -> OpenStory.of(row).stream())
                .filter(entry -> entry.what().equals(what) && entry.day().isBefore(until))
                .count();
    }

    private static void compare(int seed, List<Obligation> rows, SplittableRandom random) {
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        Window window = new Window(WindowKind.YEAR, from, from.plusDays(1L + random.nextInt(20)));
        Instant at = London.startOf(window.until())
                .minus(Duration.ofMinutes(random.nextInt(3) * 30L * random.nextInt(48) + random.nextInt(2)));
        Moment moment = random.nextInt(4) == 0
                ? Moment.endOf(window.until().minusDays(1))
                : Moment.at(at.isBefore(London.startOf(from)) ? London.startOf(from) : at);
        Basis basis = List.of(Basis.DECIDED, Basis.DUE, Basis.COMPLETED).get(random.nextInt(3));
        Question question = new Question(basis, window, moment, false);
        MeasureFigures counted = new MeasureFigures(rows, question, ORGANISATION);
        LocalDate passed = London.dayOf(moment.passedBy());
        LocalDate until = passed.isBefore(window.until()) ? passed : window.until();
        if (until.isBefore(from)) {
            return;
        }
        MeasureFigures addedUp = Added.up(question, ORGANISATION, until, counts(rows, from, until), rows);

        for (Scope scope : SCOPES) {
            assertThat(addedUp.of(scope))
                    .as("seed %d, %s, %s, %s at %s", seed, scope, basis, window, at)
                    .isEqualTo(counted.of(scope));
        }
    }

    private static List<DayCounts.Count> counts(List<Obligation> rows, LocalDate from, LocalDate until) {
        List<DayCounts.Count> counts = new ArrayList<>();
        rows.stream()
                .flatMap(row -> DayStory.of(row).stream())
                .filter(entry -> !entry.day().isBefore(from) && entry.day().isBefore(until))
                .flatMap(entry ->
                        DayCounts.ownersOf(entry).stream().map(owner -> new DayCounts.Count(owner, entry.what(), 1)))
                .forEach(counts::add);
        return counts;
    }

    private static Team team(
            String id,
            String area,
            @org.jspecify.annotations.Nullable String function,
            String from,
            @org.jspecify.annotations.Nullable String until) {
        Team.Version held =
                new Team.Version(LocalDate.parse(from), until == null ? null : LocalDate.parse(until), area, function);
        return new Team(
                id,
                until == null
                        ? List.of(held)
                        : List.of(held, new Team.Version(LocalDate.parse(until), null, area, null)));
    }
}
