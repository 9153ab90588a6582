package childrens.improvement.metrics.reading;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.demonstration.Generator;
import childrens.improvement.demonstration.PrintedValue;
import childrens.improvement.demonstration.PrintedValues;
import childrens.improvement.demonstration.recount.Fraction;
import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.CaseEventReader;
import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.Question;
import childrens.improvement.metrics.figure.Worth;
import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.Events;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Obligations;
import childrens.improvement.metrics.obligation.Standing;
import childrens.improvement.metrics.obligation.StandingEvent;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demonstration's events counted by the pure core: each printed value is what the plan prints, or it is said why not. */
class DemonstrationReadingTest {

    private static final Instant DAY_ENDS = Instant.parse("2020-09-30T23:00:00Z");

    private static final Map<String, List<Obligation>> ROWS = rows();

    static Stream<PrintedValue> values() {
        return PrintedValues.all().stream();
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_printed_value_is_read_with_the_numbers_of_the_table(PrintedValue value) {
        assertThat(reading(value)).isEqualTo(expected(value));
    }

    @Test
    void the_demonstration_gives_rows_to_every_measure_that_it_prints() {
        assertThat(PrintedValues.all()).allSatisfy(value -> assertThat(ROWS).containsKey(value.measure()));
    }

    @Test
    void at_midnight_little_falls_due_that_is_announced() {
        Map<String, Long> due = ROWS.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.main()
                        && row.nature() == Nature.DUTY
                        && row.dueBefore().equals(DAY_ENDS))
                .filter(row -> row.done() == null && row.exemption() == null && row.endedAt() == null)
                .collect(Collectors.groupingBy(Obligation::measure, TreeMap::new, Collectors.counting()));

        assertThat(due).containsEntry("M009", 1L).containsEntry("M038", 1L).allSatisfy((measure, rows) -> assertThat(
                        rows)
                .describedAs(measure)
                .isLessThan(6));
    }

    /** An average is answered with one decimal, not as its sum. */
    private static Fraction expected(PrintedValue value) {
        Fraction fraction = value.fraction();
        return value.sort() == PrintedValue.Sort.WEEKS
                ? new Fraction((int) Math.round(10.0 * fraction.numerator() / fraction.denominator()), 10)
                : fraction;
    }

    private static Fraction reading(PrintedValue value) {
        MeasureFigures figures = figures(value);
        Scope scope = value.team().isEmpty() ? Scope.COUNCIL : Scope.parse("team:" + value.team());
        Worth worth = figures.worth(scope);
        if (figures.isHistoryTooShort()) {
            return new Fraction(0, 0);
        }
        int numerator = worth.share().numerator();
        return switch (value.sort()) {
            case SHARE, OF -> new Fraction(numerator, worth.share().denominator());
            case COUNT -> new Fraction(numerator, numerator);
            case STARTED -> both(figures.of(scope).started());
            case PART ->
                new Fraction(part(worth, value.part()).intValue(), worth.share().denominator());
            case WEEKS -> tenths(worth.value() == null ? BigDecimal.ZERO : worth.value());
            case SUM -> tenths(part(worth, value.part()));
        };
    }

    private static MeasureFigures figures(PrintedValue value) {
        MeasureDefinition measure = DefinitionsFixture.measure(value.measure());
        MeasureDefinition.Variant variant = measure.variants().stream()
                .filter(each -> value.variant().isEmpty() || value.variant().equals(each.name()))
                .findFirst()
                .orElse(measure.variants().get(0));
        List<Obligation> rows = ROWS.getOrDefault(measure.code(), List.of()).stream()
                .filter(row -> row.rowSet().equals(variant.rows()))
                .toList();
        Question question = new Question(
                Basis.of(measure.basisOf(variant)).orElseThrow(),
                WindowKind.of(value.window()).orElseThrow().endingOn(value.lastDay()),
                Moment.endOf(value.lastDay()).notPassedAfter(DAY_ENDS),
                variant.byChild());
        Instant since =
                rows.stream().map(Obligation::startedAt).min(Instant::compareTo).orElse(null);
        ReadAs as = new ReadAs(measure.kindOf(variant), variant.counting(), since, null, List.of(), List.of(), null);
        return new MeasureFigures(rows, question, new OrganisationView(List.of()), as);
    }

    private static BigDecimal part(Worth worth, String name) {
        return worth.parts().stream()
                .filter(part -> part.name().equals(name))
                .map(part -> part.count())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static Fraction both(int number) {
        return new Fraction(number, number);
    }

    private static Fraction tenths(BigDecimal number) {
        return new Fraction(number.movePointRight(1).intValue(), 10);
    }

    private static Map<String, List<Obligation>> rows() {
        Map<String, List<Obligation>> rows = new HashMap<>();
        histories().forEach(history -> Obligations.derive(
                        history,
                        DefinitionsFixture.measures(),
                        Events.ENGLAND,
                        DAY_ENDS.plusSeconds(86_400),
                        Events.HEREFORDSHIRE)
                .forEach(row -> rows.computeIfAbsent(row.measure(), each -> new ArrayList<>())
                        .add(row)));
        return rows;
    }

    /** Each subject's standing events, those of a pseudonym that was merged with the one that stays. */
    private static List<ChildHistory> histories() {
        List<StandingEvent> standing = Standing.of(events());
        Map<String, String> into = new HashMap<>();
        standing.stream()
                .filter(each -> each.event().type().equals("child.merged"))
                .forEach(each -> into.put(
                        each.event().subject(), String.valueOf(each.event().text("into"))));
        Map<String, List<StandingEvent>> bySubject = new LinkedHashMap<>();
        standing.forEach(each -> bySubject
                .computeIfAbsent(
                        into.getOrDefault(each.event().subject(), each.event().subject()), any -> new ArrayList<>())
                .add(each));
        return bySubject.entrySet().stream()
                .map(each -> ChildHistory.of(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<CaseEvent> events() {
        CaseEventReader reader = new CaseEventReader();
        Map<String, CaseEvent> byId = new LinkedHashMap<>();
        for (String line : Generator.lines()) {
            if (line.startsWith("{")) {
                CaseEvent event = reader.read(line.getBytes(StandardCharsets.UTF_8), Map.of(), DAY_ENDS)
                        .<CaseEvent>map(accepted -> accepted, refused -> {
                            throw new AssertionError(refused.reason() + ": " + line);
                        });
                byId.putIfAbsent(event.id(), event);
            }
        }
        return List.copyOf(byId.values());
    }
}
