package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.Figure;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.figure.Verdict;
import childrens.improvement.metrics.figure.Worth;
import org.jspecify.annotations.Nullable;

/** When a figure is held against its target at all. */
final class Ratings {

    private Ratings() {}

    static Verdict of(
            ReadingQuery query,
            Scope scope,
            MeasureFigures figures,
            Figure figure,
            Worth worth,
            @Nullable TargetVersion target) {
        if (scope.kind() == Scope.Kind.WORKER) {
            return Verdict.none("a worker's rows are counted, never rated");
        }
        boolean councilOnly =
                query.measure().meaning() || figures.as().counting().councilOnly();
        if (councilOnly && scope.kind() != Scope.Kind.COUNCIL) {
            return Verdict.none("the number says little alone: it is rated for the council only");
        }
        if (figures.isHistoryTooShort()) {
            return Verdict.none(
                    "less than " + figures.as().counting().historyMonths() + " months of history before the window");
        }
        if (figure.isTooUnknown()) {
            return Verdict.none("for more than 5% only the day is known, and hours would decide");
        }
        if (!query.variant().rated()) {
            return Verdict.none("the target is held against another variant");
        }
        Verdict verdict =
                Verdict.of(figures.as().kind(), worth, target, figures.as().conditions());
        MeasureFigures before = figures.as().before();
        return before == null
                ? verdict
                : verdict.neverAbove(worth.value(), before.worth(scope).value());
    }
}
