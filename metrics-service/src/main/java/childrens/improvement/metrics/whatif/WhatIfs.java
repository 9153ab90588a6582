package childrens.improvement.metrics.whatif;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.definition.ChangeChecks;
import childrens.improvement.metrics.definition.ChangeRules;
import childrens.improvement.metrics.definition.CheckedChange;
import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.reading.MeasureFigures;
import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.reading.ReadingParameters;
import childrens.improvement.metrics.reading.ReadingQueries;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Readings;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Counts a reading twice: as the measure is defined, and as it is supposed to be. */
@ApplicationScoped
class WhatIfs {

    private static final List<String> BARS = List.of("at-least", "at-most", "band", "maintain");

    private final ReadingQueries queries;
    private final Readings readings;
    private final SupposedRows rows;
    private final WorkingDayCalendar calendar;

    WhatIfs(ReadingQueries queries, Readings readings, SupposedRows rows, WorkingDayCalendar calendar) {
        this.queries = queries;
        this.readings = readings;
        this.rows = rows;
        this.calendar = calendar;
    }

    /**
     * Both readings.
     *
     * @throws ProblemException 400 for a body that cannot be answered
     */
    WhatIf answer(Connection connection, WhatIfRequest asked) throws SQLException {
        if (asked.measure() == null) {
            throw refused("/measure", "the code of a measure");
        }
        Scope scope = Scope.parse(asked.scope());
        ReadingQuery query = queries.read(
                connection,
                new ReadingParameters(
                        asked.measure(),
                        asked.window(),
                        asked.at(),
                        asked.scope(),
                        null,
                        asked.knownAt(),
                        asked.variant()));
        TargetVersion target = readings.targetOf(connection, query);
        Instant through = readings.dataThrough(connection, query.knownAt());
        MeasureFigures present = readings.figures(connection, query);
        Reading asDefined = readings.describe(query, scope, present, target, through);
        if (asked.target() != null) {
            return new WhatIf(
                    asDefined, readings.describe(query, scope, present, other(asked, asked.target()), through), null);
        }
        CheckedChange change = ChangeChecks.ofQuestion(asked.change(), List.of(query.measure()), calendar);
        MeasureDefinition supposed = ChangeRules.changed(
                query.measure(), change.request(), change.version(), change.validFrom(), change.policy());
        Basis basis =
                asked.basis() == null ? query.basis() : Basis.of(asked.basis()).orElseThrow();
        ReadingQuery otherwise = query.of(supposed, basis);
        MeasureFigures figures = readings.figures(
                connection,
                otherwise,
                asked.basis() == null ? supposed(connection, otherwise) : readings.rows(connection, query));
        return new WhatIf(asDefined, readings.describe(otherwise, scope, figures, target, through), change.version());
    }

    private List<Obligation> supposed(Connection connection, ReadingQuery query) throws SQLException {
        Instant from = London.startOf(query.window().endingOn(query.at().day()).from());
        return rows.of(connection, query.measure(), query.variant().rows(), query.knownAt(), from);
    }

    private static TargetVersion other(WhatIfRequest asked, WhatIfRequest.OtherTarget target) {
        if (asked.changesDefinition()) {
            throw refused("", "exactly one of timescale, intervals, target, basis, cohort and calendar");
        }
        String kind = target.kind();
        if ("every-one".equals(kind)) {
            return new TargetVersion("every-one", null, null, target.tolerance(), null, null, null);
        }
        if (kind == null || !BARS.contains(kind)) {
            throw refused("/target/kind", "one of " + String.join(", ", BARS) + ", every-one");
        }
        if (target.value() == null || target.value().signum() < 0) {
            throw refused("/target/value", "a number of per cent");
        }
        return new TargetVersion(kind, target.value(), target.upper(), target.tolerance(), null, null, null);
    }

    private static ProblemException refused(String pointer, String detail) {
        return ProblemException.badRequest(
                "The question cannot be answered: " + detail + ".", new FieldError(pointer, detail));
    }
}
