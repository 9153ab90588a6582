package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.Figure;
import childrens.improvement.metrics.figure.Question;
import childrens.improvement.metrics.figure.Rating;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.obligation.ExemptReason;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.store.Jdbc;
import childrens.improvement.metrics.store.MeasureRows;
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

    private final MeasureRows rows;
    private final Organisation organisation;
    private final InFlight inFlight;
    private final Instance<SuppliedReadings> suppliers;

    Readings(
            MeasureRows rows, Organisation organisation, InFlight inFlight, @Any Instance<SuppliedReadings> suppliers) {
        this.rows = rows;
        this.organisation = organisation;
        this.inFlight = inFlight;
        this.suppliers = suppliers;
    }

    /** The rows of a query, judged: from these every scope's figure is counted. */
    public MeasureFigures figures(Connection connection, ReadingQuery query) throws SQLException {
        Window window = query.window().endingOn(query.at().day());
        Instant limit = min(query.knownAt(), inFlight.now(connection));
        Question question = new Question(
                query.basis(),
                window,
                query.at().notPassedAfter(limit),
                query.variant().byChild());
        return new MeasureFigures(
                rows.of(
                        connection,
                        query.measure().code(),
                        query.variant().rows(),
                        query.knownAt(),
                        London.startOf(window.from())),
                question,
                organisation.view(connection, query.knownAt()));
    }

    /** The reading of one scope. */
    public Reading reading(Connection connection, ReadingQuery query, Scope scope) throws SQLException {
        TargetVersion target = targetOf(connection, query);
        Reading counted =
                describe(query, scope, figures(connection, query), target, dataThrough(connection, query.knownAt()));
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
        Share share = figure.share();
        boolean ofWorker = scope.kind() == Scope.Kind.WORKER;
        TargetVersion held = ofWorker ? null : target;
        boolean rated = query.variant().rated() && !figure.isTooUnknown() && !ofWorker;
        Rating rating = rated ? Rating.of(share, held) : Rating.NOT_RATED;
        Window window = figures.question().window();
        return new Reading(
                query.measure().code(),
                query.measure().kind(),
                query.variant().name(),
                scope.toString(),
                query.basis().wireName(),
                new Reading.WindowOfReading(query.window().wireName(), window.from(), window.until()),
                london(query.shownAt()),
                london(query.knownAt()),
                share.numerator(),
                share.denominator(),
                ofWorker ? null : share.percent().orElse(null),
                null,
                null,
                null,
                figure.started(),
                figure.pending(),
                figure.overdue(),
                figure.oldestOpen() == null ? null : london(figure.oldestOpen()),
                notCounted(figure.notCounted()),
                figure.declined(),
                figure.recordedLate(),
                ofWorker ? null : interval(share),
                Reading.TargetOfReading.of(held),
                rating,
                reasonNotRated(query, figure, held),
                isAssured(share, held),
                timescaleOn(query),
                dataThrough == null ? null : london(dataThrough),
                null);
    }

    /** The target in force on the day of a query, as it was known. */
    public @Nullable TargetVersion targetOf(Connection connection, ReadingQuery query) throws SQLException {
        List<TargetVersion> versions = organisation
                .targets(connection, query.knownAt())
                .getOrDefault(query.measure().code(), List.of());
        TargetVersion inForce = versions.stream()
                .filter(version -> version.isInForceOn(query.at().day()))
                .findFirst()
                .orElse(null);
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

    private static @Nullable String reasonNotRated(ReadingQuery query, Figure figure, @Nullable TargetVersion target) {
        if (figure.isTooUnknown()) {
            return "for more than 5% only the day is known, and hours would decide";
        }
        if (!query.variant().rated()) {
            return "the target is held against another variant";
        }
        return figure.share().denominator() == 0 ? "nothing to count" : target == null ? "no target" : null;
    }

    private static boolean isAssured(Share share, @Nullable TargetVersion target) {
        if (target == null || target.value() == null || !target.kind().equals("at-least")) {
            return false;
        }
        BigDecimal bar = target.value();
        return share.interval().filter(each -> each.lower().compareTo(bar) >= 0).isPresent();
    }

    private static String timescaleOn(ReadingQuery query) {
        return query.measure().rows().stream()
                .filter(set -> set.name().equals(query.variant().rows()))
                .flatMap(set -> set.timescales().stream())
                .filter(version -> version.validFrom() != null
                        && !version.validFrom().isAfter(query.at().day()))
                .reduce((earlier, later) -> later)
                .map(version -> version.version())
                .orElse(query.measure().code() + "/1");
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
