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
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.reading.Added;
import childrens.improvement.metrics.reading.MeasureFigures;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.store.DayCounts;
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
        Instant knownAt = random.nextInt(3) > 0 ? clock : clock.minusSeconds(random.nextInt(60 * 86_400));
        return asked(random, rowSets, EnglandDays.day(clock).minusDays(random.nextInt(80) - 20), knownAt);
    }

    /** By what is known now, of any day of two years, and of some that lie ahead. */
    static Question ofNow(SplittableRandom random, List<String> rowSets, Instant clock) {
        return asked(random, rowSets, EnglandDays.day(clock).minusDays(random.nextInt(700) - 60), clock);
    }

    private static Question asked(SplittableRandom random, List<String> rowSets, LocalDate day, Instant knownAt) {
        String rowSet = rowSets.get(random.nextInt(rowSets.size()));
        MeasureDefinition measure = DefinitionsFixture.measure(rowSet.substring(0, rowSet.indexOf('/')));
        boolean byChild = measure.variants().stream()
                .anyMatch(each -> each.byChild() && rowSet.endsWith("/" + each.rows()) && random.nextBoolean());
        boolean many = byChild && random.nextBoolean();
        return new Question(
                rowSet,
                Basis.values()[random.nextInt(Basis.values().length)],
                many ? WindowKind.YEAR : WindowKind.values()[random.nextInt(WindowKind.values().length)],
                many ? "council" : World.SCOPES.get(random.nextInt(World.SCOPES.size())),
                day,
                knownAt,
                byChild);
    }

    void ask(MemoryTables tables, Oracle oracle, Instant clock) {
        Instant limit = knownAt.isBefore(clock) ? knownAt : clock;
        Window window = kind.endingOn(day);
        Moment moment = Moment.endOf(day).notPassedAfter(limit);
        childrens.improvement.metrics.figure.Question asked =
                new childrens.improvement.metrics.figure.Question(basis, window, moment, byChild);
        List<Obligation> known = tables.known(rowSet, knownAt);
        Figure figure = new MeasureFigures(known, asked, World.VIEW).of(Scope.parse(scope));
        String service = words(figure) + ", " + Rating.of(figure.share(), AT_LEAST_TWO_THIRDS);
        LocalDate until = EnglandDays.day(moment.passedBy());
        if (!byChild && basis != Basis.SNAPSHOT && until.isAfter(window.from())) {
            addUp(tables, asked, until, known, figure);
        }
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

    /** The same out of the counts of whole days. */
    private void addUp(
            MemoryTables tables,
            childrens.improvement.metrics.figure.Question asked,
            LocalDate until,
            List<Obligation> known,
            Figure figure) {
        String measure = measure();
        int generation = DefinitionsFixture.measure(measure).generation();
        DayCounts.Of of = new DayCounts.Of(measure, rowSet.substring(measure.length() + 1), generation);
        List<DayCounts.Count> counts = tables.counts.read(of, asked.window().from(), until, knownAt);
        Figure added = Added.up(asked, World.VIEW, until, counts, known).of(Scope.parse(scope));
        if (!added.equals(figure)) {
            throw new Disagreement(
                    "figure that is added up, of " + this, added, figure, new Disagreement.Probe(null, this));
        }
    }

    private String measure() {
        return rowSet.substring(0, rowSet.indexOf('/'));
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
