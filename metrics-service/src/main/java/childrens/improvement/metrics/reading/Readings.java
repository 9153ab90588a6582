package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.Durations;
import childrens.improvement.metrics.figure.Figure;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.figure.Verdict;
import childrens.improvement.metrics.figure.Worth;
import childrens.improvement.metrics.obligation.ExemptReason;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.store.Jdbc;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Share;
import childrens.improvement.metrics.timeliness.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts readings from what is stored. */
@ApplicationScoped
public class Readings {

    private final Surroundings surroundings;
    private final InFlight inFlight;
    private final Instance<SuppliedReadings> suppliers;

    Readings(Surroundings surroundings, InFlight inFlight, @Any Instance<SuppliedReadings> suppliers) {
        this.surroundings = surroundings;
        this.inFlight = inFlight;
        this.suppliers = suppliers;
    }

    /** The rows of a query, judged: from these every scope's figure is counted. */
    public MeasureFigures figures(Connection connection, ReadingQuery query) throws SQLException {
        Instant limit = min(query.knownAt(), inFlight.now(connection));
        return surroundings.figures(connection, query, query.at().notPassedAfter(limit));
    }

    /**
     * The figures of a query, added up from the counts of whole days where that can be; their rows are not all there.
     *
     * @param scope the only scope that is asked for, or null for all but workers
     */
    public MeasureFigures counted(Connection connection, ReadingQuery query, @Nullable Scope scope)
            throws SQLException {
        Instant limit = min(query.knownAt(), inFlight.now(connection));
        return surroundings.counted(connection, query, query.at().notPassedAfter(limit), scope);
    }

    /** The stored rows that can matter to a query. */
    public List<Obligation> rows(Connection connection, ReadingQuery query) throws SQLException {
        Instant limit = min(query.knownAt(), inFlight.now(connection));
        return surroundings.rows(connection, query, query.at().notPassedAfter(limit));
    }

    /** Rows that come from elsewhere than the store, or were known at another moment, judged by a query. */
    public MeasureFigures figures(Connection connection, ReadingQuery query, List<Obligation> given)
            throws SQLException {
        Instant limit = min(query.knownAt(), inFlight.now(connection));
        return surroundings.figures(connection, query, query.at().notPassedAfter(limit), given);
    }

    /** The reading of one scope. */
    public Reading reading(Connection connection, ReadingQuery query, Scope scope) throws SQLException {
        TargetVersion target = targetOf(connection, query);
        Reading counted = describe(
                query, scope, counted(connection, query, scope), target, dataThrough(connection, query.knownAt()));
        return supplier(query) == null ? counted : counted.with(supplied(connection, query, scope), target);
    }

    private Supplied supplied(Connection connection, ReadingQuery query, Scope scope) throws SQLException {
        SuppliedReadings supplier = supplier(query);
        return supplier == null
                ? Supplied.NOTHING
                : supplier.of(connection, query, scope).orElse(Supplied.NOTHING);
    }

    /** Whether the readings of a measure are counted from rows of its own. */
    public boolean isCounted(ReadingQuery query) {
        return supplier(query) == null;
    }

    private @Nullable SuppliedReadings supplier(ReadingQuery query) {
        return suppliers.stream()
                .filter(each -> each.supplies(query))
                .findFirst()
                .orElse(null);
    }

    /** The reading of one scope out of rows that have been loaded already. */
    public Reading describe(
            ReadingQuery query,
            Scope scope,
            MeasureFigures figures,
            @Nullable TargetVersion target,
            @Nullable Instant dataThrough) {
        Figure figure = figures.of(scope);
        Worth worth = figures.worth(scope);
        Share share = worth.share();
        boolean ofWorker = scope.kind() == Scope.Kind.WORKER;
        boolean valueless = ofWorker || figures.isHistoryTooShort();
        boolean isShare =
                !figures.as().kind().equals("count") && !figures.as().kind().equals("sum");
        TargetVersion held = ofWorker ? null : target;
        Verdict verdict = Ratings.of(query, scope, figures, figure, worth, held);
        Window window = figures.question().window();
        Durations durations = worth.durations();
        return new Reading(
                query.measure().code(),
                figures.as().kind(),
                query.variant().name(),
                scope.toString(),
                query.basis().wireName(),
                new Reading.WindowOfReading(query.window().wireName(), window.from(), window.until()),
                london(query.shownAt()),
                london(query.knownAt()),
                share.numerator(),
                share.denominator(),
                valueless || !isShare ? null : share.percent().orElse(null),
                worth.value(),
                query.variant().counting().of(),
                worth.parts().isEmpty() ? null : worth.parts(),
                figure.started(),
                figure.pending(),
                figure.overdue(),
                figure.oldestOpen() == null ? null : london(figure.oldestOpen()),
                notCounted(figure.notCounted()),
                figure.declined(),
                figure.recordedLate(),
                valueless || !isShare ? null : interval(share),
                Reading.TargetOfReading.of(held),
                verdict.rating(),
                verdict.reason(),
                verdict.assured(),
                InForce.timescale(query),
                InForce.isChangedIn(query, window),
                dataThrough == null ? null : london(dataThrough),
                durations == null ? null : durations.median(),
                durations == null ? null : durations.stillOpen(),
                durations == null ? null : durations.longestOpen(),
                figures.isHistoryTooShort(),
                query.measure().meaning(),
                figures.as().beside().stream()
                        .map(weight -> beside(weight, scope))
                        .toList(),
                null);
    }

    private static Reading.CounterweightOfReading beside(ReadAs.Weight weight, Scope scope) {
        Worth worth = weight.figures().worth(scope);
        Share share = worth.share();
        boolean valueless =
                scope.kind() == Scope.Kind.WORKER || weight.figures().isHistoryTooShort() || worth.value() != null;
        return new Reading.CounterweightOfReading(
                weight.measure().code(),
                weight.variant().name(),
                weight.counterweight().title(),
                share.numerator(),
                share.denominator(),
                valueless ? null : share.percent().orElse(null),
                worth.value());
    }

    /** The target in force on the day of a query, as it was known. */
    public @Nullable TargetVersion targetOf(Connection connection, ReadingQuery query) throws SQLException {
        TargetVersion inForce =
                surroundings.targets(connection, query).stream().findFirst().orElse(null);
        return inForce != null && inForce.kind().equals("comparator") && inForce.value() == null
                ? inForce.withValue(comparator(connection, query))
                : inForce;
    }

    private @Nullable BigDecimal comparator(Connection connection, ReadingQuery query) throws SQLException {
        for (SuppliedReadings each : suppliers) {
            Optional<BigDecimal> entered = each.comparator(connection, query);
            if (entered.isPresent()) {
                return entered.get();
            }
        }
        return null;
    }

    /** Up to when everything that was accepted is in, at most {@code knownAt}; null before anything was read. */
    public @Nullable Instant dataThrough(Connection connection, Instant knownAt) throws SQLException {
        String sql = "select min(caught_up_at) as through from consumed_offset where topic = 'case-events'";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            Instant through = Jdbc.instantOrNull(row, "through");
            return through == null ? null : min(through, knownAt);
        }
    }

    private static Map<String, Integer> notCounted(Map<ExemptReason, Integer> reasons) {
        Map<String, Integer> byWord = new TreeMap<>(Map.of("ceased", 0, "time-unknown", 0));
        byWord.putAll(reasons.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().wireName(), Map.Entry::getValue)));
        return byWord;
    }

    private static Reading.@Nullable IntervalOfReading interval(Share share) {
        return share.interval()
                .map(each -> new Reading.IntervalOfReading(each.lower(), each.upper(), "wilson-95"))
                .orElse(null);
    }

    /** The reading that the target is held against. */
    public static MeasureDefinition.Variant rated(MeasureDefinition measure) {
        return measure.variants().stream()
                .filter(MeasureDefinition.Variant::rated)
                .findFirst()
                .orElse(measure.variants().get(0));
    }

    private static OffsetDateTime london(Instant instant) {
        return instant.atZone(London.ZONE).toOffsetDateTime();
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
