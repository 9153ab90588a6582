package childrens.improvement.alerting.escalation;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a class tells a further post of what is still overdue.
 *
 * @param to whom it is meant for
 * @param workingDaysLate on the how manieth working day after the due day, where {@code at} is given
 * @param at the time of that day; null where it goes in the weekly message, once it is later than one whole further interval
 */
public record Escalation(
        Audience to, int workingDaysLate, @Nullable LocalTime at) {}
