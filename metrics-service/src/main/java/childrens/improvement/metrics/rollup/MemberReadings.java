package childrens.improvement.metrics.rollup;

import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.reading.AskedMoment;
import childrens.improvement.metrics.reading.CountedBefore;
import childrens.improvement.metrics.reading.MeasureFigures;
import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Readings;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.series.Direction;
import childrens.improvement.metrics.timeliness.WindowKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the measures that a roll-up is made of, in the reading that the target is held against. */
@ApplicationScoped
class MemberReadings {

    private final Definitions definitions;
    private final Readings readings;
    private final CountedBefore before;

    MemberReadings(Definitions definitions, Readings readings, CountedBefore before) {
        this.before = before;
        this.definitions = definitions;
        this.readings = readings;
    }

    /** The readings of all measures but the roll-ups, each in its own window, for each of some scopes. */
    List<Reading> own(Connection connection, ReadingQuery asked, List<Scope> scopes) throws SQLException {
        List<Reading> members = new ArrayList<>();
        for (MeasureDefinition measure : definitions.all()) {
            if (!RollUps.isRollUp(measure)) {
                members.addAll(of(connection, like(asked, measure, measure.window()), scopes));
            }
        }
        return members;
    }

    private List<Reading> of(Connection connection, ReadingQuery query, List<Scope> scopes) throws SQLException {
        List<Reading> known = scopes.stream()
                .flatMap(scope -> before.find(query, scope).stream())
                .toList();
        return known.size() == scopes.size() ? known : counted(connection, query, scopes);
    }

    private List<Reading> counted(Connection connection, ReadingQuery query, List<Scope> scopes) throws SQLException {
        List<Reading> found = new ArrayList<>();
        if (readings.isCounted(query)) {
            MeasureFigures figures = readings.counted(connection, query, null);
            TargetVersion target = readings.targetOf(connection, query);
            for (Scope scope : scopes) {
                Reading reading = readings.describe(query, scope, figures, target, null);
                before.keep(query, scope, reading);
                found.add(reading);
            }
        } else {
            for (Scope scope : scopes) {
                found.add(readings.reading(connection, query, scope));
            }
        }
        return found;
    }

    /**
     * How the measures of timescales have moved since the quarter before: those that have a value in both quarters.
     *
     * @param scope whose
     */
    List<Move> moves(Connection connection, ReadingQuery asked, Scope scope) throws SQLException {
        List<Move> moves = new ArrayList<>();
        LocalDate first = WindowKind.QUARTER.endingOn(asked.at().day()).from();
        AskedMoment before = AskedMoment.endOf(first.minusDays(1));
        for (MeasureDefinition measure : definitions.all()) {
            ReadingQuery query = like(asked, measure, WindowKind.QUARTER);
            if (query.isOfDuties()) {
                Reading now = readings.reading(connection, query, scope);
                Reading then = readings.reading(connection, query.at(before.moment(), before.shownAt()), scope);
                TargetVersion target = readings.targetOf(connection, query);
                moves.add(new Move(now, then.percent() != null, Direction.of(then, now, target, true)));
            }
        }
        return moves;
    }

    /**
     * A measure in two quarters.
     *
     * @param now the later reading
     * @param hadValue whether the earlier one has a value
     * @param direction from the earlier to the later
     */
    record Move(Reading now, boolean hadValue, Direction direction) {}

    Optional<MeasureDefinition> definition(String code) {
        return definitions.find(code);
    }

    private static ReadingQuery like(ReadingQuery asked, MeasureDefinition measure, WindowKind window) {
        return new ReadingQuery(
                measure,
                Readings.rated(measure),
                Basis.of(measure.basisOf(Readings.rated(measure))).orElseThrow(),
                window,
                asked.at(),
                asked.shownAt(),
                asked.knownAt());
    }
}
