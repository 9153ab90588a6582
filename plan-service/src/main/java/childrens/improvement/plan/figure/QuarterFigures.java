package childrens.improvement.plan.figure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quarter of a plan in numbers.
 *
 * @param quarter such as {@code 2020-21-Q2}
 * @param scope {@code council} or {@code area:ID}
 * @param state {@code open}, {@code submitted}, {@code approved} or {@code closed}
 * @param asOf the last day that the figures are about
 * @param knownAt what had been received by then is in the figures; of a closed quarter, the moment of its freezing
 */
public record QuarterFigures(
        String year,
        String quarter,
        String scope,
        String state,
        LocalDate asOf,
        @Nullable LocalDate writtenOn,
        @Nullable LocalDate publishedOn,
        OffsetDateTime knownAt,
        Rated rating,
        List<PriorityFigure> priorities) {}
