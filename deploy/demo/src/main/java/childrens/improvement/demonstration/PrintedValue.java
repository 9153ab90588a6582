package childrens.improvement.demonstration;

import childrens.improvement.demonstration.recount.Fraction;
import childrens.improvement.demonstration.recount.Recount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A value that the source plan prints, and the two whole numbers that the demonstration gives for it.
 *
 * @param measure its code, basis as adopted
 * @param variant the variant of the measure; empty for the adopted one
 * @param team whose value it is; empty for the council's
 * @param part of a distribution or sum the part; empty for the whole
 * @param window the kind of window it was printed with: {@code week}, {@code month}, {@code quarter}, {@code ytd} or
 *     {@code year}
 * @param from the first day of the window
 * @param lastDay the last day of the window, for which the reading is asked
 * @param printed as printed: with that many decimals
 * @param fraction at the end of 30 September 2020
 * @param because why the demonstration cannot give the printed value; empty where it gives it
 */
public record PrintedValue(
        String measure,
        String variant,
        String team,
        Sort sort,
        String part,
        String window,
        LocalDate from,
        LocalDate lastDay,
        BigDecimal printed,
        Fraction fraction,
        String because) {

    private static final int DAYS_OF_A_WEEK = 7;

    /** What a printed number is. */
    public enum Sort {
        /** so many percent: numerator of denominator */
        SHARE,
        /** so many percent in one part of a distribution */
        PART,
        /** so many of those that the denominator counts */
        OF,
        /** so many */
        COUNT,
        /** so many that began in the window, whatever became of them */
        STARTED,
        /** an average in weeks: days by number */
        WEEKS,
        /** full-time equivalents: tenths by ten */
        SUM
    }

    /** Whether the demonstration gives the printed value. */
    public boolean holds() {
        return because.isEmpty();
    }

    /** Whether a reading equals the printed value at printed precision. */
    public boolean isEqualTo(Fraction reading) {
        return switch (sort) {
            case SHARE, PART ->
                reading.denominator() > 0 && reading.percent(printed.scale()).compareTo(printed) == 0;
            case OF, COUNT, STARTED -> BigDecimal.valueOf(reading.numerator()).compareTo(printed) == 0;
            case WEEKS -> reading.denominator() > 0 && weeks(reading).compareTo(printed) == 0;
            case SUM -> BigDecimal.valueOf(reading.numerator(), 1).compareTo(printed) == 0;
        };
    }

    private BigDecimal weeks(Fraction days) {
        return BigDecimal.valueOf(days.numerator())
                .divide(
                        BigDecimal.valueOf((long) DAYS_OF_A_WEEK * days.denominator()),
                        printed.scale(),
                        RoundingMode.HALF_UP);
    }

    /** What the lines say. */
    public Fraction countedBy(Recount recount) {
        return switch (sort) {
            case SHARE -> share(recount);
            case OF -> recount.reading(measure, from, until());
            case PART -> recount.part(part, measure, from, until());
            case COUNT -> count(recount);
            case STARTED -> whole(recount.started(measure, from, until()));
            case WEEKS -> recount.stock().daysInCourt(from, until());
            case SUM -> recount.stock().tenthsOfPosts(part, lastDay);
        };
    }

    private Fraction share(Recount recount) {
        return switch (measure) {
            case "M013" -> recount.stock().overseen(lastDay);
            case "M093", "M103" -> recount.stock().tooManyCases(team, lastDay);
            default ->
                variant.isEmpty()
                        ? recount.reading(measure, from, until())
                        : recount.readingOf(variant, measure, from, until());
        };
    }

    private Fraction count(Recount recount) {
        return variant.isEmpty()
                ? whole(recount.stock().open(measure, lastDay))
                : recount.reading(measure + "/" + variant, from, until());
    }

    private static Fraction whole(int number) {
        return new Fraction(number, number);
    }

    /** The day after the last day of the window. */
    public LocalDate until() {
        return lastDay.plusDays(1);
    }

    @Override
    public String toString() {
        return "%s %s%s%s %s to %s: %s %s = %s"
                .formatted(measure, variant, team, part, window, lastDay, sort, printed, fraction);
    }
}
