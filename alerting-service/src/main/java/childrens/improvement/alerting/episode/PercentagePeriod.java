package childrens.improvement.alerting.episode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The period that an episode of a percentage is about, as its {@code about} names it.
 *
 * @param scope as in an address
 * @param window the kind of period
 * @param from its first day
 */
public record PercentagePeriod(String measure, String scope, String window, LocalDate from) {

    private static final int PARTS = 4;

    /** The period; empty where the text names none. */
    public static Optional<PercentagePeriod> of(String about) {
        String[] parts = about.split("\\|", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PercentagePeriod(parts[0], parts[1], parts[2], LocalDate.parse(parts[3])));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The one before; empty for a window that moves on each day, which has none. */
    public Optional<PercentagePeriod> previous() {
        LocalDate before =
                switch (window) {
                    case "week" -> from.minusWeeks(1);
                    case "month" -> from.minusMonths(1);
                    case "quarter" -> from.minusMonths(3);
                    case "ytd" -> from.minusYears(1);
                    default -> from;
                };
        return before.equals(from)
                ? Optional.empty()
                : Optional.of(new PercentagePeriod(measure, scope, window, before));
    }

    /** The same as a text. */
    public String about() {
        return String.join("|", measure, scope, window, from.toString());
    }
}
