package childrens.improvement.demonstration.recount;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Readings counted from the lines of the events, basis {@code decided}; of those measures that the plan prints. */
public final class Recount {

    /** Measures that count rows which another one, or two, count as well. */
    private static final Map<String, List<String>> SAME_ROWS =
            Map.of("M011", List.of("M010"), "M054", List.of("M044", "M045"));

    private final List<Row> rows;
    private final EventLines lines;
    private final List<CaseFile> files;
    private final Stock stock;

    private Recount(EventLines lines, Instant clock) {
        this.lines = lines;
        files = CaseFile.of(Standing.of(recordedBy(lines, clock)));
        stock = new Stock(files);
        rows = files.stream().flatMap(file -> rows(file, clock)).toList();
    }

    private static Stream<Row> rows(CaseFile file, Instant clock) {
        return Stream.of(
                        new DeskRows(file, clock).all(),
                        new VisitRows(file, clock).all(),
                        new MissingRows(file, clock).all(),
                        new TimedRows(file, clock).all(),
                        new ChainRows(file, clock).all(),
                        new HappenedRows(file).all(),
                        new WorkerRows(file, clock).all())
                .flatMap(each -> each);
    }

    /**
     * Counts what the lines say at a moment.
     *
     * @param clock what was recorded later is not seen, and what falls due later has not passed
     */
    public static Recount of(List<String> lines, Instant clock) {
        return new Recount(EventLines.read(lines), clock);
    }

    /** Counts what the same lines say at another moment. */
    public Recount at(Instant clock) {
        return new Recount(lines, clock);
    }

    private static List<LoggedEvent> recordedBy(EventLines lines, Instant clock) {
        return lines.events().stream()
                .filter(event -> !event.recordedAt().isAfter(clock))
                .toList();
    }

    /**
     * Met of met and missed, for one measure in its adopted variant.
     *
     * @param from the first day
     * @param until the day after the last
     */
    public Fraction reading(String measure, LocalDate from, LocalDate until) {
        if (!LookBack.isLongEnough(measure, from, files)) {
            return new Fraction(0, 0);
        }
        var counted = counted(measure, from, until);
        return measure.equals("M010") ? byChild(counted) : byRow(counted);
    }

    /** The same for what one team owed: the team of what opened or last met it. */
    public Fraction reading(String measure, LocalDate from, LocalDate until, String team) {
        return byRow(counted(measure, from, until).stream()
                .filter(row -> row.team().equals(team))
                .toList());
    }

    /** The same for rows of one group: workers of a staff group (M102). */
    public Fraction readingOf(String group, String measure, LocalDate from, LocalDate until) {
        return byRow(counted(measure, from, until).stream()
                .filter(row -> row.has(group))
                .toList());
    }

    /** How many of all that are told apart by a part have it: audits of a grade (M092). */
    public Fraction part(String part, String measure, LocalDate from, LocalDate until) {
        var all = rows.stream()
                .filter(row -> row.measure().startsWith(measure + "/"))
                .filter(row -> lies(row.decidedOn(), from, until))
                .toList();
        var those = all.stream()
                .filter(row -> row.measure().equals(measure + "/" + part))
                .count();
        return new Fraction((int) those, all.size());
    }

    /** How many things that are owed began in a window. */
    public int started(String measure, LocalDate from, LocalDate until) {
        return (int) of(measure)
                .filter(row -> lies(EnglishDays.dayOf(row.startedAt()), from, until))
                .count();
    }

    /** What is so at the end of a day. */
    public Stock stock() {
        return stock;
    }

    /** The number of return home interviews that were owed and decided in a window, and of one kind of them. */
    public int interviews(LocalDate from, LocalDate until, String mark) {
        return (int) counted("M010", from, until).stream()
                .filter(row -> mark.isEmpty() || row.has(mark))
                .count();
    }

    /** Rows of a measure that are open and late at the clock. */
    public int overdueNow(String measure) {
        return (int) of(measure).filter(Row::isOverdue).count();
    }

    /** The moments after the clock at which something open becomes late, earliest first. */
    public List<Instant> nextDue(String measure) {
        return of(measure)
                .filter(row -> row.verdict() == Row.Verdict.PENDING)
                .map(Row::dueBefore)
                .sorted()
                .toList();
    }

    /** The number of rows that are not counted, whatever the reason. */
    public int exempt(String measure) {
        return (int)
                of(measure).filter(row -> row.verdict() == Row.Verdict.EXEMPT).count();
    }

    /** The number of lines that repeat an earlier one. */
    public int repeats() {
        return lines.repeats();
    }

    /** The number of lines that are no event. */
    public int unreadable() {
        return lines.unreadable();
    }

    private List<Row> counted(String measure, LocalDate from, LocalDate until) {
        return of(SAME_ROWS.getOrDefault(measure, List.of(measure)))
                .filter(Row::isCounted)
                .filter(row -> lies(row.decidedOn(), from, until))
                .filter(row -> !measure.equals("M011") || (row.has("in-service") && !row.has("declined")))
                .toList();
    }

    private static boolean lies(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    private Stream<Row> of(String measure) {
        return of(List.of(measure));
    }

    private Stream<Row> of(List<String> measures) {
        return rows.stream().filter(row -> measures.contains(row.measure()));
    }

    private static Fraction byRow(List<Row> rows) {
        return new Fraction(
                (int) rows.stream()
                        .filter(row -> row.verdict() == Row.Verdict.MET)
                        .count(),
                rows.size());
    }

    /** A child is met when each of its rows is. */
    private static Fraction byChild(List<Row> rows) {
        var missed = rows.stream()
                .filter(row -> row.verdict() == Row.Verdict.MISSED)
                .map(Row::subject)
                .collect(Collectors.toSet());
        var children = rows.stream().map(Row::subject).collect(Collectors.toSet());
        return new Fraction(children.size() - missed.size(), children.size());
    }
}
