package childrens.improvement.metrics.entered;

import childrens.improvement.metrics.figure.Part;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.reading.Supplied;
import childrens.improvement.metrics.reading.SuppliedReadings;
import childrens.improvement.metrics.timeliness.Share;
import childrens.improvement.metrics.timeliness.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers readings from entered values. The value of a window is the one that was entered for it; of a window that still
 * runs, the latest that ends within it, else the one of the whole period.
 */
@ApplicationScoped
class EnteredReadings implements SuppliedReadings {

    private static final Set<String> KINDS = Set.of("entered", "milestone");

    private final EnteredValues values;

    EnteredReadings(EnteredValues values) {
        this.values = values;
    }

    static boolean isEntered(MeasureDefinition measure) {
        return KINDS.contains(measure.kind());
    }

    @Override
    public boolean supplies(ReadingQuery query) {
        return KINDS.contains(query.kind());
    }

    @Override
    public Optional<Supplied> of(Connection connection, ReadingQuery query, Scope scope) throws SQLException {
        return find(connection, query, EnteredValue.VALUE, scope.toString()).map(EnteredReadings::supplied);
    }

    @Override
    public Optional<BigDecimal> comparator(Connection connection, ReadingQuery query) throws SQLException {
        return find(connection, query, EnteredValue.COMPARATOR, Scope.COUNCIL.toString())
                .map(EnteredValue::value);
    }

    private Optional<EnteredValue> find(Connection connection, ReadingQuery query, String as, String scope)
            throws SQLException {
        Window window = query.window().endingOn(query.at().day());
        List<EnteredValue> known = values.known(
                connection,
                query.measure().code(),
                as,
                scope,
                query.window().wireName(),
                window.from(),
                query.knownAt());
        return known.stream()
                .filter(each -> !each.window().until().isAfter(window.until()))
                .reduce((shorter, longer) -> longer)
                .or(() -> known.stream().reduce((shorter, longer) -> longer));
    }

    private static Supplied supplied(EnteredValue value) {
        Integer numerator = value.numerator();
        Integer denominator = value.denominator();
        return new Supplied(
                numerator == null || denominator == null ? null : new Share(numerator, denominator),
                value.value(),
                value.parts() == null ? null : parts(value.parts()),
                value.text(),
                value.complete());
    }

    /** The parts with their percentages; of those that were entered without, of the sum. */
    private static List<Part> parts(List<EnteredValue.EnteredPart> entered) {
        BigDecimal sum = entered.stream().map(EnteredReadings::count).reduce(BigDecimal.ZERO, BigDecimal::add);
        return entered.stream()
                .map(part -> new Part(
                        String.valueOf(part.name()),
                        count(part),
                        part.percent() != null || sum.signum() <= 0
                                ? part.percent()
                                : count(part).scaleByPowerOfTen(2).divide(sum, 1, RoundingMode.HALF_UP)))
                .toList();
    }

    private static BigDecimal count(EnteredValue.EnteredPart part) {
        return part.count() == null ? BigDecimal.ZERO : part.count();
    }
}
