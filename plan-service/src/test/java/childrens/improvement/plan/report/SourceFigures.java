package childrens.improvement.plan.report;

import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.figure.AssertedRating;
import childrens.improvement.plan.figure.DirectionOfTravel;
import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.PriorityFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rated;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.figure.Reading;
import childrens.improvement.plan.figure.Travel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Figures of the second quarter, made up by a rule for every placement of a plan. */
final class SourceFigures {

    private static final Rated OFF = new Rated(
            Rating.AMBER,
            "The figure is 91.0% (91 of 100), below 95 by 4.0 points, within the tolerance of 5 (assumed): AMBER",
            null);

    private static final Rated MET =
            new Rated(Rating.GREEN, "The figure is 92.2% (94 of 102), not below 90: GREEN", null);

    private SourceFigures() {}

    /** The quarter's figures with one rating for all. */
    static QuarterFigures rated(Plan plan, Rating rating) {
        Rated all = new Rated(rating, "So it is", null);
        QuarterFigures figures = of(plan);
        return new QuarterFigures(
                figures.year(),
                figures.quarter(),
                figures.scope(),
                figures.state(),
                figures.asOf(),
                figures.writtenOn(),
                figures.publishedOn(),
                figures.knownAt(),
                all,
                figures.priorities().stream()
                        .map(priority -> new PriorityFigure(
                                priority.number(),
                                all,
                                priority.objectives().stream()
                                        .map(objective -> rated(objective, all))
                                        .toList()))
                        .toList());
    }

    private static ObjectiveFigure rated(ObjectiveFigure objective, Rated all) {
        return new ObjectiveFigure(
                objective.objective(),
                objective.state(),
                all,
                null,
                objective.travel(),
                null,
                objective.measures().stream()
                        .map(each -> new MeasureFigure(
                                each.row(),
                                each.measure(),
                                each.wording(),
                                each.printed(),
                                each.reading(),
                                null,
                                null,
                                each.series(),
                                all,
                                null,
                                each.travel(),
                                null))
                        .toList());
    }

    /** With a figure for every placement. */
    static QuarterFigures of(Plan plan) {
        return new QuarterFigures(
                "2020-21",
                "2020-21-Q2",
                "council",
                "closed",
                LocalDate.of(2020, 9, 30),
                LocalDate.of(2020, 10, 7),
                null,
                SourceReport.FROZEN,
                new Rated(
                        Rating.AMBER, "Priority 1 decides, half of the weight is reached with it, 4 of 8: AMBER", "1"),
                plan.priorities().stream()
                        .map(priority -> new PriorityFigure(
                                priority.number(),
                                OFF,
                                priority.objectives().stream()
                                        .map(SourceFigures::figure)
                                        .toList()))
                        .toList());
    }

    private static ObjectiveFigure figure(Objective objective) {
        boolean red = objective.id().endsWith("3");
        return new ObjectiveFigure(
                objective.id(),
                "closed",
                red ? new Rated(Rating.RED, "M001 decides, which has a veto: RED", "M001") : OFF,
                null,
                travel(),
                narrative(objective),
                objective.placements().stream().map(SourceFigures::figure).toList());
    }

    /** Written by somebody, or the printed progress again, as a quarter has it that nobody has written about. */
    private static @Nullable String narrative(Objective objective) {
        return objective.id().equals("P1-O01")
                ? "Visits kept up over the summer, <but> not in August."
                : objective.progress().stream().map(Objective.Progress::text).collect(Collectors.joining("\n"));
    }

    private static MeasureFigure figure(Placement placement) {
        int number = Integer.parseInt(placement.row().substring(1));
        Reading now = reading(placement.measure(), 2020, 7, 100 + number, 90 + number);
        boolean first = placement.row().equals("M001");
        return new MeasureFigure(
                placement.row(),
                placement.measure(),
                placement.wording(),
                placement.printed(),
                placement.row().equals("M002") ? null : now,
                first ? reading(placement.measure(), 2020, 7, 101, 92) : null,
                null,
                IntStream.range(0, 6)
                        .mapToObj(index -> reading(
                                placement.measure(),
                                2019 + (index + 3) / 4,
                                1 + 3 * ((index + 3) % 4),
                                100 + number,
                                80 + number - index % 3 * 4 + index * 2))
                        .toList(),
                List.of(MET, OFF).get(number % 2),
                first
                        ? new AssertedRating(
                                Rating.RED,
                                "August is not made up for.",
                                "head-of-looked-after",
                                LocalDate.of(2021, 1, 1))
                        : null,
                travel(),
                null);
    }

    private static Travel travel() {
        return new Travel(
                DirectionOfTravel.IMPROVED,
                "Increase in improvement of direction of travel (against 2020-04-01 to 2020-06-30: 90.2% (92 of 102))",
                "STABLE",
                null,
                null);
    }

    private static Reading reading(String measure, int year, int month, int all, int met) {
        LocalDate from = LocalDate.of(year, month, 1);
        OffsetDateTime end = OffsetDateTime.parse("2020-09-30T23:59:59+01:00");
        BigDecimal percent = BigDecimal.valueOf(met * 100L).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        return new Reading(
                measure,
                "share",
                null,
                "council",
                "decided",
                new Reading.Window("quarter", from, from.plusMonths(3)),
                end,
                SourceReport.FROZEN,
                BigDecimal.valueOf(met),
                BigDecimal.valueOf(all),
                percent,
                null,
                null,
                List.of(),
                4,
                2,
                null,
                null,
                null,
                null,
                null);
    }
}
