package childrens.improvement.metrics.model;

import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.Figure;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.Rating;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.model.oracle.EnglandDays;
import childrens.improvement.metrics.model.oracle.Look;
import childrens.improvement.metrics.model.oracle.Oracle;
import childrens.improvement.metrics.model.oracle.Recount;
import childrens.improvement.metrics.model.oracle.Windows;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.reading.MeasureFigures;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.timeliness.Window;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A reading that is asked for, and asked for again later: the answer for a past {@code knownAt} must not change. */
final class Question {

    /** A target that is close to what small numbers give: two of three is 66.7, which rounded would be enough. */
    private static final TargetVersion AT_LEAST_TWO_THIRDS =
            new TargetVersion("at-least", new BigDecimal("66.7"), null, BigDecimal.TEN, null, null, "agreed");

    private final String rowSet;
    private final Basis basis;
    private final WindowKind kind;
    private final String scope;
    private final LocalDate day;
    private final Instant knownAt;
    private final boolean byChild;
    private String answered;

    Question(
            String rowSet,
            Basis basis,
            WindowKind kind,
            String scope,
            LocalDate day,
            Instant knownAt,
            boolean byChild) {
        this.rowSet = rowSet;
        this.basis = basis;
        this.kind = kind;
        this.scope = scope;
        this.day = day;
        this.knownAt = knownAt;
        this.byChild = byChild;
    }

    static Question any(SplittableRandom random, List<String> rowSets, Instant clock) {
        String rowSet = rowSets.get(random.nextInt(rowSets.size()));
        MeasureDefinition measure = DefinitionsFixture.measure(rowSet.substring(0, rowSet.indexOf('/')));
        boolean byChild = measure.variants().stream()
                .anyMatch(each -> each.byChild() && rowSet.endsWith("/" + each.rows()) && random.nextBoolean());
        return new Question(
                rowSet,
                Basis.values()[random.nextInt(Basis.values().length)],
                WindowKind.values()[random.nextInt(WindowKind.values().length)],
                World.SCOPES.get(random.nextInt(World.SCOPES.size())),
                EnglandDays.day(clock).minusDays(random.nextInt(60)),
                random.nextInt(3) > 0 ? clock : clock.minusSeconds(random.nextInt(60 * 86_400)),
                byChild);
    }

    void ask(MemoryEngine engine, Oracle oracle, Instant clock) {
        String measure = rowSet.substring(0, rowSet.indexOf('/'));
        Instant limit = knownAt.isBefore(clock) ? knownAt : clock;
        Window window = kind.endingOn(day);
        MeasureFigures figures = new MeasureFigures(
                engine.known(measure, rowSet.substring(measure.length() + 1), knownAt),
                new childrens.improvement.metrics.figure.Question(
                        basis, window, Moment.endOf(day).notPassedAfter(limit), byChild),
                World.VIEW);
        Figure figure = figures.of(Scope.parse(scope));
        String service = words(figure) + ", " + Rating.of(figure.share(), AT_LEAST_TWO_THIRDS);
        Look look = Look.atEndOf(day, limit);
        LocalDate firstDay = Windows.firstDay(kind.wireName(), day);
        String recount = new Recount(World.COUNCIL, basis.wireName(), firstDay, day.plusDays(1), look, scope)
                .count(oracle.rows(rowSet, knownAt, look), byChild);
        if (!service.equals(recount)) {
            throw new Disagreement("figure of " + this, service, recount, new Disagreement.Probe(null, this));
        }
        if (answered != null && !answered.equals(service)) {
            throw new Disagreement(
                    "figure that was answered before, of " + this,
                    service,
                    answered,
                    new Disagreement.Probe(null, this));
        }
        answered = service;
    }

    private static String words(Figure figure) {
        Map<String, Integer> notCounted = new TreeMap<>();
        figure.notCounted().forEach((reason, number) -> notCounted.put(reason.wireName(), number));
        return Recount.words(
                figure.share().numerator(),
                figure.share().denominator(),
                figure.pending(),
                figure.overdue(),
                figure.oldestOpen(),
                notCounted,
                figure.recordedLate(),
                figure.declined());
    }

    /** The same question, not yet answered. */
    Question afresh() {
        return new Question(rowSet, basis, kind, scope, day, knownAt, byChild);
    }

    String toJava() {
        return "asks(\"" + rowSet + "\", Basis." + basis + ", WindowKind." + kind + ", \"" + scope + "\", \"" + day
                + "\", \"" + knownAt + "\", " + byChild + ")";
    }

    Instant knownAt() {
        return knownAt;
    }

    @Override
    public String toString() {
        return String.join(
                " ",
                rowSet,
                basis.wireName(),
                kind.wireName(),
                scope,
                byChild ? "by child" : "by record",
                "at the end of " + day,
                "known at " + knownAt);
    }
}
