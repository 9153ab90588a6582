package childrens.improvement.metrics.caseevent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * When something happened: an instant, or a London day of which the case system keeps no hour.
 *
 * @param earliest the first moment that it can mean
 * @param latest the last moment that it can mean; the same as {@code earliest} unless only the day is known
 * @param dateOnly whether only the day is known
 */
public record EventTime(Instant earliest, Instant latest, boolean dateOnly) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A moment that is known. */
    public static EventTime at(Instant instant) {
        return new EventTime(instant, instant, false);
    }

    /** A London day without an hour. */
    public static EventTime on(LocalDate day) {
        return new EventTime(
                day.atStartOfDay(LONDON).toInstant(),
                day.plusDays(1).atStartOfDay(LONDON).toInstant().minusNanos(1000),
                true);
    }

    /**
     * Reads an ISO 8601 time with an offset, or a date alone.
     *
     * @throws DateTimeParseException when it is neither; a time without an offset is not accepted, because the hour
     *     that is repeated in October would be two
     */
    public static EventTime parse(String text) {
        return text.length() == 10
                ? on(LocalDate.parse(text))
                : at(OffsetDateTime.parse(text).toInstant());
    }

    /** The London day on which it happened. */
    public LocalDate day() {
        return earliest.atZone(LONDON).toLocalDate();
    }

    /** As it was written: the date alone, or the instant in UTC. */
    @Override
    public String toString() {
        return dateOnly ? day().toString() : earliest.toString();
    }
}
