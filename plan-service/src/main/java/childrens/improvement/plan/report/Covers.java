package childrens.improvement.plan.report;

import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.report.Report.Cover;
import childrens.improvement.plan.report.Report.Fact;
import childrens.improvement.plan.report.Report.PrioritySection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The facts about a report: which quarter of what, as of when, as known when, draft or closed. */
final class Covers {

    private Covers() {}

    static Cover of(ReportInput input, List<PrioritySection> sections) {
        QuarterFigures figures = input.figures();
        boolean closed = figures.state().equals("closed");
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Plan year", figures.year()));
        facts.add(new Fact("Quarter", quarter(figures.quarter())));
        facts.add(new Fact("For", input.scopeTitle()));
        facts.add(new Fact("Figures are as of the end of", UkWords.day(figures.asOf())));
        LocalDate written = figures.writtenOn();
        facts.add(new Fact("Written on", written == null ? "not yet" : UkWords.day(written)));
        LocalDate published = figures.publishedOn();
        facts.add(new Fact("Published on", published == null ? "not yet" : UkWords.day(published)));
        facts.add(new Fact("Figures as known on", UkWords.moment(figures.knownAt())));
        facts.add(new Fact("State", state(figures.state())));
        return new Cover(
                quarter(figures.quarter()),
                input.scopeTitle(),
                !closed,
                state(figures.state()),
                List.copyOf(facts),
                RatingMark.of(
                        figures.rating().rating(),
                        UkWords.sentence(figures.rating().because()),
                        null),
                counts(sections));
    }

    private static List<Report.RatingCount> counts(List<PrioritySection> sections) {
        List<ObjectiveSection> objectives = sections.stream()
                .flatMap(priority -> priority.objectives().stream())
                .toList();
        return Stream.of(Rating.values())
                .map(rating -> new Report.RatingCount(
                        RatingMark.of(rating, "", null),
                        (int) objectives.stream()
                                .filter(objective -> objective.rating().rating() == rating)
                                .count(),
                        (int) objectives.stream()
                                .flatMap(objective -> objective.measures().stream())
                                .filter(measure -> measure.rating().rating() == rating)
                                .count()))
                .toList();
    }

    private static String state(String state) {
        return switch (state) {
            case "closed" -> "Closed: the figures are frozen";
            case "approved" -> "Draft: approved, not yet closed";
            case "submitted" -> "Draft: submitted, not yet approved";
            default -> "Draft: open";
        };
    }

    /** The quarter with its months. */
    static String quarter(String quarter) {
        int number = quarter.charAt(quarter.length() - 1) - '0';
        int firstYear = Integer.parseInt(quarter.substring(0, 4));
        LocalDate from = LocalDate.of(firstYear, 4, 1).plusMonths(3L * (number - 1));
        return "Quarter " + number + " of " + quarter.substring(0, 7) + " (" + UkWords.period(from, from.plusMonths(3))
                + ")";
    }
}
