package childrens.improvement.metrics.reading;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.timeliness.London;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A moment that a request names.
 *
 * @param moment the moment
 * @param shownAt as it is shown: the instant, or the last second of the London day
 */
public record AskedMoment(Moment moment, Instant shownAt) {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** An instant. */
    public static AskedMoment at(Instant instant) {
        return new AskedMoment(Moment.at(instant), instant);
    }

    /** The end of a London day. */
    public static AskedMoment endOf(LocalDate day) {
        return new AskedMoment(
                Moment.endOf(day), day.atTime(LAST_SECOND).atZone(London.ZONE).toInstant());
    }

    /**
     * Reads the parameter {@code at}: a date, or a time in the last second of a London day, means the end of that day.
     *
     * @throws ProblemException 400 for what is neither a date nor a time with an offset
     */
    public static AskedMoment parse(String text) {
        if (text.length() == 10) {
            return endOf(day("at", text));
        }
        ZonedDateTime london = instant("at", text).atZone(London.ZONE);
        return london.toLocalTime().truncatedTo(ChronoUnit.SECONDS).equals(LAST_SECOND)
                ? endOf(london.toLocalDate())
                : at(london.toInstant());
    }

    /** Reads what {@link #text} wrote. */
    public static AskedMoment reparse(String text) {
        return text.length() == 10 ? endOf(day("cursor", text)) : at(instant("cursor", text));
    }

    /** The moment in a form that is read again as the same. */
    public String text() {
        return moment.equals(Moment.endOf(moment.day())) ? moment.day().toString() : shownAt.toString();
    }

    /**
     * Reads a parameter that is a London day.
     *
     * @throws ProblemException 400 for anything else
     */
    public static LocalDate day(String parameter, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (isInBounds(day.getYear())) {
                return day;
            }
        } catch (DateTimeException noDay) {
            throw unreadable(parameter, "a date like 2020-09-30");
        }
        throw unreadable(parameter, "a date from " + FIRST_YEAR + " to " + LAST_YEAR);
    }

    /**
     * Reads a parameter that is a time with an offset; a plus sign that the address has turned into a space is one.
     *
     * @throws ProblemException 400 for anything else
     */
    public static Instant instant(String parameter, String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (isInBounds(time.getYear())) {
                return time.toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException noTime) {
            throw unreadable(
                    parameter,
                    parameter.equals("at")
                            ? "a date like 2020-09-30, or a time with an offset like 2020-09-30T17:00:00+01:00"
                            : "a time with an offset like 2020-09-30T17:00:00+01:00");
        }
        throw unreadable(parameter, "a time from " + FIRST_YEAR + " to " + LAST_YEAR);
    }

    private static boolean isInBounds(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static ProblemException unreadable(String parameter, String allowed) {
        return ProblemException.badRequest(
                "The parameter " + parameter + " cannot be read: " + allowed + ".",
                new FieldError("/" + parameter, allowed));
    }
}
