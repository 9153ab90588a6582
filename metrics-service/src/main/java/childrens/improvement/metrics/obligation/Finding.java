package childrens.improvement.metrics.obligation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is found out about something that happened or was so for a time.
 *
 * @param good whether it counts in the numerator of a share
 * @param category the part of a distribution that it belongs to, such as a grade, or null
 * @param amount what it adds to a sum, such as full-time equivalents; null for one
 */
public record Finding(
        boolean good, @Nullable String category, @Nullable BigDecimal amount) {}
