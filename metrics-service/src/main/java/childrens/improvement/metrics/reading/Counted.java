package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.OpenStory;
import childrens.improvement.metrics.figure.Question;
import childrens.improvement.metrics.obligation.Counting;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.RowSet;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.store.DayCounts;
import childrens.improvement.metrics.store.OpenCounts;
import childrens.improvement.metrics.store.RowsBesideCounts;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers plain shares out of the counts of whole days; only the last day and what cannot be added up is told from
 * rows. The same as counting all rows, at a cost that does not grow with them.
 */
@ApplicationScoped
public class Counted {

    private final DayCounts counts;
    private final OpenCounts open;
    private final RowsBesideCounts beside;

    Counted(DayCounts counts, OpenCounts open, RowsBesideCounts beside) {
        this.counts = counts;
        this.open = open;
        this.beside = beside;
    }

    /**
     * The figures of a query; empty when it must be told from rows.
     *
     * @param moment no deadline passed beyond what is known and past on the clock
     * @param scope the only scope that is asked for, or null for all but workers
     * @param as how they become a reading
     */
    Optional<MeasureFigures> figures(
            Connection connection,
            ReadingQuery query,
            Moment moment,
            OrganisationView organisation,
            @Nullable Scope scope,
            ReadAs as)
            throws SQLException {
        Window window = query.window().endingOn(query.at().day());
        LocalDate until = endOfWholeDays(moment);
        if (!addsUp(query) || !isCountedFor(scope, query) || !until.isAfter(window.from())) {
            return Optional.empty();
        }
        Optional<DayCounts.Of> of =
                counts.of(connection, query.measure().code(), query.variant().rows(), query.knownAt());
        if (of.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = until.isBefore(window.until()) ? until : window.until();
        boolean forEverybody = scope != null && scope.kind() == Scope.Kind.COUNCIL;
        // a deadline that lies on the border belongs to the day before, unless the day that it begins is asked for too
        Instant end = London.startOf(last);
        OpenCounts.Whole whole = new OpenCounts.Whole(
                end, last.equals(window.until()) ? end.plus(1, ChronoUnit.MICROS) : end, moment.passedBy());
        RowsBesideCounts.Asked asked =
                new RowsBesideCounts.Asked(London.startOf(window.from()), whole, moment.seenBefore(), forEverybody);
        Instant heldAt = moment.seenBefore().minusNanos(1);
        List<DayCounts.Count> days = counts.read(
                connection, of.get(), owners(query, organisation, scope), window.from(), last, query.knownAt());
        List<OpenCounts.Open> stillOpen =
                forEverybody ? List.of() : open.read(connection, of.get(), query.knownAt(), whole, heldAt);
        List<Obligation> rest = beside.read(connection, of.get(), query.knownAt(), asked);
        if (forEverybody) {
            stillOpen = ofEverybody(connection, of.get(), query.knownAt(), last, whole, days, rest);
        }
        return Optional.of(new MeasureFigures(
                rest,
                new Question(query.basis(), window, moment, false),
                organisation,
                as,
                new WholeDays(last, days, stillOpen, London.dayOf(heldAt), organisation)));
    }

    /** What is open, out of its counts, without what falls due on the days that are not whole. */
    private List<OpenCounts.Open> ofEverybody(
            Connection connection,
            DayCounts.Of of,
            Instant knownAt,
            LocalDate until,
            OpenCounts.Whole whole,
            List<DayCounts.Count> counts,
            List<Obligation> rest)
            throws SQLException {
        List<Obligation> toldAnew = rest.stream()
                .filter(row -> OpenStory.isToldAnew(row, until, whole.beside(), whole.passedBy()))
                .toList();
        int lateAnew = (int) toldAnew.stream()
                .filter(row -> !row.dueBefore().isAfter(whole.days()))
                .count();
        int all = open(counts, OpenStory.OPEN) - toldAnew.size();
        int late = open(counts, OpenStory.OPEN_LATE) - lateAnew;
        Instant oldest = all == 0 ? null : open.oldest(connection, of, knownAt, whole);
        return oldest == null ? List.of() : List.of(new OpenCounts.Open(null, null, all - late, late, oldest));
    }

    private static int open(List<DayCounts.Count> counts, String what) {
        return counts.stream()
                .filter(each -> each.isOfOpen() && each.what().equals(what))
                .mapToInt(DayCounts.Count::number)
                .sum();
    }

    /** Days are counted by teams: not for workers, and not for an area of what it owes itself. */
    private static boolean isCountedFor(@Nullable Scope scope, ReadingQuery query) {
        if (scope != null && scope.kind() != Scope.Kind.AREA) {
            return scope.kind() != Scope.Kind.WORKER;
        }
        return query.measure().rows().stream().noneMatch(RowSet::isOfAreas);
    }

    private static boolean addsUp(ReadingQuery query) {
        return query.measure().kindOf(query.variant()).equals("share")
                && !query.measure().meaning()
                && isPlain(query.variant().counting())
                && query.basis() != Basis.SNAPSHOT
                && !query.variant().byChild();
    }

    /** Whether nothing but the figure itself is asked of the rows. */
    private static boolean isPlain(Counting counting) {
        return counting.per() == null
                && counting.historyMonths() == 0
                && counting.names().isEmpty()
                && counting.parts().isEmpty();
    }

    /** The first day that was not over: of a moment that is the end of a day that has passed, the next. */
    private static LocalDate endOfWholeDays(Moment moment) {
        return London.dayOf(moment.passedBy());
    }

    /** Nobody in particular for the council; each apart where a function or several scopes are asked for. */
    private static @Nullable List<String> owners(
            ReadingQuery query, OrganisationView organisation, @Nullable Scope scope) {
        if (scope == null) {
            return List.of();
        }
        String owedBy = query.measure().owedBy();
        boolean held = owedBy.equals("case") || owedBy.equals("contact");
        if (scope.kind() == Scope.Kind.COUNCIL) {
            return null;
        }
        if (!held || scope.id() == null) {
            return List.of();
        }
        List<String> teams = scope.kind() == Scope.Kind.TEAM
                ? List.of(scope.id())
                : List.copyOf(organisation.teamsOf(scope.id(), query.at().day()));
        return teams.isEmpty() ? List.of("") : teams;
    }
}
