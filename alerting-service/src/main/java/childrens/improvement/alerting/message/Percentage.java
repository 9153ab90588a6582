package childrens.improvement.alerting.message;

import childrens.improvement.alerting.episode.ClosedBecause;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A percentage that a weekly message tells of.
 *
 * @param scope as in an address: {@code council}, {@code team:…}
 * @param scopeName as people call it
 * @param from the first day of its period; null where it is not known
 * @param figure null where it is not known
 * @param ended why it is told to be off its target no longer; null while it is
 * @param flow what moves behind it; null where it is not known
 * @param level how bad it is, or was when last told, in the words of the wire
 */
public record Percentage(
        String measure,
        String scope,
        String scopeName,
        @Nullable LocalDate from,
        @Nullable Figure figure,
        @Nullable ClosedBecause ended,
        @Nullable Flow flow,
        String level) {

    /** The same at another level. */
    public Percentage at(String other) {
        return new Percentage(measure, scope, scopeName, from, figure, ended, flow, other);
    }

    /** Whether it meets its target, and may not for long. */
    boolean isAtRisk() {
        return level.equals("at-risk");
    }

    /** One that is off its target, of which it is not known what moves behind it. */
    public Percentage(
            String measure,
            String scope,
            String scopeName,
            @Nullable LocalDate from,
            @Nullable Figure figure,
            @Nullable ClosedBecause ended) {
        this(measure, scope, scopeName, from, figure, ended, null, "breached");
    }

    /**
     * Two whole numbers, and the target.
     *
     * @param percent rounded, for display only
     * @param target the kind of target, in the words of the wire
     * @param value the bar in percent, or its lower end; null where the target has none
     * @param upper the upper end of a band; null for others
     */
    public record Figure(
            long numerator,
            long denominator,
            BigDecimal percent,
            String target,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper) {}
}
