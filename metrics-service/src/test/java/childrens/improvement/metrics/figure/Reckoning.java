package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.obligation.Events;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.timeliness.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The figure of a measure, reckoned from what happened to some children, workers or teams. */
public final class Reckoning {

    private static final String HORIZON = "2021-12-31";

    private final MeasureDefinition measure;
    private final MeasureDefinition.Variant variant;
    private final List<Obligation> rows;

    private Reckoning(MeasureDefinition measure, MeasureDefinition.Variant variant, List<Obligation> rows) {
        this.measure = measure;
        this.variant = variant;
        this.rows = rows;
    }

    public static Reckoning of(String code, Events... histories) {
        return of(code, DefinitionsFixture.measure(code).variants().get(0), histories);
    }

    public static Reckoning variant(String code, String name, Events... histories) {
        MeasureDefinition.Variant variant = DefinitionsFixture.measure(code).variants().stream()
                .filter(each -> name.equals(each.name()))
                .findFirst()
                .orElseThrow();
        return of(code, variant, histories);
    }

    private static Reckoning of(String code, MeasureDefinition.Variant variant, Events... histories) {
        List<Obligation> rows = Arrays.stream(histories)
                .flatMap(each -> each.derive(HORIZON).stream())
                .filter(row -> row.measure().equals(code) && row.rowSet().equals(variant.rows()))
                .toList();
        return new Reckoning(DefinitionsFixture.measure(code), variant, rows);
    }

    /** Everything at the end of a London day, in the measure's own window. */
    public Worth at(String day) {
        Question question = question(day);
        List<Judged> judged = judged(day);
        Figure figure = Figure.count(judged, question, row -> true, row -> true);
        return Worth.of(
                measure.kindOf(variant), variant.counting(), figure, judged, question, row -> true, row -> true);
    }

    public Figure figureAt(String day) {
        return Figure.count(judged(day), question(day), row -> true, row -> true);
    }

    /** Numerator and denominator, such as {@code 1 of 2}. */
    public String shareAt(String day) {
        Worth worth = at(day);
        return worth.share().numerator() + " of " + worth.share().denominator();
    }

    /** The rows that the reading counts. */
    public List<Judged> countedAt(String day) {
        return Worth.counted(
                measure.kindOf(variant), variant.counting(), judged(day), question(day), row -> true, row -> true);
    }

    public List<Judged> judged(String day) {
        return judged(Moment.endOf(LocalDate.parse(day)));
    }

    /** The rows as they stand at the end of a London day that lies ahead of the clock. */
    public List<Judged> judgedAhead(String day, String clock) {
        return judged(Moment.endOf(LocalDate.parse(day)).notPassedAfter(Instant.parse(clock)));
    }

    private List<Judged> judged(Moment moment) {
        return rows.stream().flatMap(row -> Judged.of(row, moment).stream()).toList();
    }

    public Window window(String day) {
        return measure.window().endingOn(LocalDate.parse(day));
    }

    private Question question(String day) {
        return new Question(
                Basis.of(measure.basisOf(variant)).orElseThrow(),
                window(day),
                Moment.endOf(LocalDate.parse(day)),
                variant.byChild());
    }
}
