package childrens.improvement.metrics.rollup;

import childrens.improvement.metrics.figure.Part;
import childrens.improvement.metrics.figure.Rating;
import childrens.improvement.metrics.obligation.Counting;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.reading.Supplied;
import childrens.improvement.metrics.reading.SuppliedReadings;
import childrens.improvement.metrics.series.Direction;
import childrens.improvement.metrics.timeliness.Share;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts the roll-ups of the plan.
 *
 * <p>What each is made of stands in its definition ({@code rollUp}). Measures: of those that are rated, those that are
 * green or blue. Areas: the same for an area; for the council, of the areas that have a rated measure those of which more
 * than half are green or blue. Moves: of the measures of timescales and of recurring duties with a value in this quarter
 * and in the one before, those that have improved or are on target.
 */
@ApplicationScoped
class RollUps implements SuppliedReadings {

    private final MemberReadings members;
    private final Organisation organisation;

    RollUps(MemberReadings members, Organisation organisation) {
        this.members = members;
        this.organisation = organisation;
    }

    static boolean isRollUp(MeasureDefinition measure) {
        return measure.kind().equals("roll-up");
    }

    @Override
    public boolean supplies(ReadingQuery query) {
        return isRollUp(query.measure());
    }

    @Override
    public Optional<Supplied> of(Connection connection, ReadingQuery query, Scope scope) throws SQLException {
        if (scope.kind() == Scope.Kind.WORKER) {
            return Optional.empty();
        }
        List<Contribution> made = contributions(connection, query, scope);
        return Optional.of(isOfAreas(query, scope) ? ofAreas(made) : ofMeasures(made));
    }

    /** What the figure is made of: measures; for the council by area, the measures of each area. */
    List<Contribution> contributions(Connection connection, ReadingQuery query, Scope scope) throws SQLException {
        if (query.variant().counting().rollUp() == Counting.RollUp.MOVES) {
            return members.moves(connection, query, scope).stream()
                    .map(move -> moved(query, move))
                    .toList();
        }
        List<Scope> scopes = isOfAreas(query, scope)
                ? organisation
                        .view(connection, query.knownAt())
                        .areas(query.at().day())
                        .stream()
                        .map(Scope::area)
                        .toList()
                : List.of(scope);
        return members.own(connection, query, scopes).stream()
                .map(reading -> contribution(query, reading, isRated(reading), isOnTarget(reading), null))
                .toList();
    }

    static boolean isOfAreas(ReadingQuery query, Scope scope) {
        return query.variant().counting().rollUp() == Counting.RollUp.AREAS && scope.kind() == Scope.Kind.COUNCIL;
    }

    private static Supplied ofMeasures(List<Contribution> made) {
        Map<String, Integer> byRating = new TreeMap<>();
        made.stream()
                .filter(Contribution::counted)
                .forEach(each -> byRating.merge(each.reading().rating().name(), 1, Integer::sum));
        List<Part> parts = byRating.entrySet().stream()
                .map(each -> new Part(each.getKey(), BigDecimal.valueOf(each.getValue()), null))
                .toList();
        return new Supplied(share(made), null, parts, null, false);
    }

    /** An area is good when more than half of its rated measures are. */
    private static Supplied ofAreas(List<Contribution> made) {
        Map<String, List<Contribution>> byArea = made.stream()
                .filter(Contribution::counted)
                .collect(Collectors.groupingBy(Contribution::scope, TreeMap::new, Collectors.toList()));
        int good = 0;
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, List<Contribution>> area : byArea.entrySet()) {
            Share share = share(area.getValue());
            good += 2 * share.numerator() > share.denominator() ? 1 : 0;
            parts.add(new Part(
                    area.getKey(),
                    BigDecimal.valueOf(share.numerator()),
                    share.percent().orElse(null)));
        }
        return new Supplied(new Share(good, byArea.size()), null, parts, null, false);
    }

    private Contribution moved(ReadingQuery query, MemberReadings.Move move) {
        boolean both = move.hadValue() && move.now().percent() != null;
        boolean good = move.direction() == Direction.IMPROVED || isOnTarget(move.now());
        return contribution(query, move.now(), both, good, move.direction());
    }

    private Contribution contribution(
            ReadingQuery query, Reading reading, boolean counted, boolean good, @Nullable Direction direction) {
        String title = members.definition(reading.measure())
                .map(MeasureDefinition::title)
                .orElse(query.measure().title());
        return new Contribution(
                reading.measure(),
                title,
                reading.scope(),
                counted,
                counted && good,
                direction,
                reading,
                Leaf.of(reading));
    }

    private static boolean isRated(Reading reading) {
        return reading.rating() != Rating.NOT_RATED;
    }

    private static boolean isOnTarget(Reading reading) {
        return reading.rating() == Rating.GREEN || reading.rating() == Rating.BLUE;
    }

    private static Share share(List<Contribution> made) {
        int counted = (int) made.stream().filter(Contribution::counted).count();
        return new Share((int) made.stream().filter(Contribution::good).count(), counted);
    }
}
