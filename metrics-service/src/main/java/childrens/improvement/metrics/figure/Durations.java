package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.timeliness.London;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, in days from the London day of its start to that of its end; what is still open is beside it,
 * because the mean of what has ended says nothing about what goes on and on.
 *
 * @param mean of what has ended, rounded half up to one decimal; null of nothing
 * @param median of what has ended; of an even number the mean of the middle two; null of nothing
 * @param stillOpen how many are open
 * @param longestOpen days since the oldest open one started, or null
 */
public record Durations(
        @Nullable BigDecimal mean,
        @Nullable BigDecimal median,
        int stillOpen,
        @Nullable Integer longestOpen) {

    static Durations of(List<Judged> ended, List<Judged> open, Moment moment) {
        List<Long> days = ended.stream()
                .filter(row -> row.done() != null)
                .map(row -> days(
                        row.obligation().startedAt(),
                        London.dayOf(Objects.requireNonNull(row.done()).at())))
                .sorted()
                .toList();
        Integer longest = open.stream()
                .map(row -> (int) days(row.obligation().startedAt(), moment.day()))
                .max(Integer::compareTo)
                .orElse(null);
        return new Durations(mean(days), median(days), open.size(), longest);
    }

    private static long days(Instant from, LocalDate until) {
        return ChronoUnit.DAYS.between(London.dayOf(from), until);
    }

    private static @Nullable BigDecimal mean(List<Long> days) {
        return days.isEmpty()
                ? null
                : BigDecimal.valueOf(days.stream().mapToLong(each -> each).sum())
                        .divide(BigDecimal.valueOf(days.size()), 1, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal median(List<Long> days) {
        if (days.isEmpty()) {
            return null;
        }
        int middle = days.size() / 2;
        return days.size() % 2 == 1
                ? BigDecimal.valueOf(days.get(middle))
                : BigDecimal.valueOf(days.get(middle - 1) + days.get(middle))
                        .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }
}
