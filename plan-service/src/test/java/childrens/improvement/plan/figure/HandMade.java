package childrens.improvement.plan.figure;

import childrens.improvement.plan.document.PrintedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures made by hand for tests of what is done with them; of the second quarter of 2020-21. */
public final class HandMade {

    /** When the figures were known. */
    public static final OffsetDateTime KNOWN = OffsetDateTime.parse("2020-10-05T09:00:00+01:00");

    private static final LocalDate FROM = LocalDate.of(2020, 7, 1);
    private static final LocalDate UNTIL = LocalDate.of(2020, 10, 1);

    private HandMade() {}

    /** A quarter with one objective, {@code P1-O01}, under one priority. */
    public static QuarterFigures quarter(Rated objective, Travel travel, MeasureFigure... measures) {
        return quarter(objective, null, travel, measures);
    }

    public static QuarterFigures quarter(
            Rated rated, @Nullable AssertedRating asserted, Travel travel, MeasureFigure... measures) {
        ObjectiveFigure objective =
                new ObjectiveFigure("P1-O01", "open", rated, asserted, travel, null, Arrays.asList(measures));
        return new QuarterFigures(
                "2020-21",
                "2020-21-Q2",
                "council",
                "open",
                UNTIL.minusDays(1),
                null,
                null,
                KNOWN,
                rated,
                List.of(new PriorityFigure(1, rated, List.of(objective))));
    }

    /** A percentage of the quarter beside that of the period before. */
    public static MeasureFigure measure(
            String row, String wording, Reading reading, @Nullable Reading previous, Rating rating, Travel travel) {
        return new MeasureFigure(
                row, row, wording, List.of(), reading, null, previous, List.of(), rated(rating), null, travel, null);
    }

    /** The same with a printed percentage. */
    public static MeasureFigure printed(MeasureFigure measure, String label, String percent) {
        PrintedValue value = new PrintedValue(
                label,
                null,
                "quarter",
                new BigDecimal(percent),
                null,
                "percent",
                null,
                null,
                List.of(),
                new PrintedValue.Period(FROM, UNTIL),
                "quarter",
                false,
                null,
                95);
        return new MeasureFigure(
                measure.row(),
                measure.measure(),
                measure.wording(),
                List.of(value),
                measure.reading(),
                null,
                measure.previous(),
                List.of(),
                measure.rating(),
                null,
                measure.travel(),
                null);
    }

    /** So many of so many in the second quarter. */
    public static Reading share(String measure, String numerator, String denominator, String percent, int overdue) {
        return reading(
                measure,
                new Reading.Window("quarter", FROM, UNTIL),
                new BigDecimal(numerator),
                new BigDecimal(denominator),
                new BigDecimal(percent),
                null,
                List.of(),
                overdue);
    }

    /** So many on the last day of the second quarter. */
    public static Reading count(String measure, String value) {
        return reading(
                measure,
                new Reading.Window("point", UNTIL.minusDays(1), UNTIL),
                null,
                null,
                null,
                new BigDecimal(value),
                List.of(),
                0);
    }

    /** A distribution of the second quarter. */
    public static Reading parts(String measure, Reading.Part... parts) {
        return reading(
                measure, new Reading.Window("quarter", FROM, UNTIL), null, null, null, null, Arrays.asList(parts), 0);
    }

    private static Reading reading(
            String measure,
            Reading.Window window,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal value,
            List<Reading.Part> parts,
            int overdue) {
        OffsetDateTime at = OffsetDateTime.parse("2020-09-30T23:59:59+01:00");
        return new Reading(
                measure,
                "percentage",
                null,
                "council",
                "due",
                window,
                at,
                KNOWN,
                numerator,
                denominator,
                percent,
                value,
                null,
                parts,
                0,
                overdue,
                overdue > 0 ? OffsetDateTime.parse("2020-08-03T00:00:00+01:00") : null,
                null,
                null,
                null,
                null);
    }

    public static Rated rated(Rating rating) {
        return new Rated(rating, "because it is " + rating, null);
    }

    public static Travel travel(DirectionOfTravel direction) {
        return travel(direction, null);
    }

    public static Travel travel(DirectionOfTravel direction, @Nullable String mark) {
        return new Travel(direction, "in words: " + direction, null, mark, null);
    }
}
