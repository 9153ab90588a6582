package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Timescale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when the time allowed is counted, where it is not the moment of the opener, and where each record names its own
 * last day.
 *
 * @param dueOn member of the opener that is the last day in time, or null
 * @param sinceType type of an earlier event from which it is counted where it is known, or null
 * @param sinceKey member by which the opener names that event's record, and that event itself
 */
public record Clock(
        @Nullable String dueOn,
        @Nullable String sinceType,
        @Nullable String sinceKey) {

    /** From the moment of the opener. */
    public static final Clock OF_OPENER = new Clock(null, null, null);

    /** The earlier event from which it is counted; it must not lie after the opener. */
    Optional<StandingEvent> since(ChildHistory child, StandingEvent opener) {
        String named = sinceKey == null ? null : opener.text(sinceKey);
        if (sinceType == null || sinceKey == null || named == null) {
            return Optional.empty();
        }
        return child.of(sinceType).stream()
                .filter(event -> named.equals(event.text(sinceKey)) && opener.canFollow(event))
                .findFirst();
    }

    /** When it is due by a version; an hour clock without an hour is over when it is over for the last it can mean. */
    @Nullable
    Instant dueBefore(StandingEvent opener, StandingEvent start, TimescaleVersion version, Derivation derivation) {
        if (dueOn != null) {
            return endOf(opener.text(dueOn));
        }
        Timescale limit = version.limit();
        if (limit == null) {
            return null;
        }
        Instant from = limit instanceof Timescale.Hours
                ? start.time().latest()
                : start.time().earliest();
        return limit.dueBefore(from, derivation.calendar());
    }

    private static @Nullable Instant endOf(@Nullable String day) {
        try {
            return day == null ? null : London.startOf(LocalDate.parse(day).plusDays(1));
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
