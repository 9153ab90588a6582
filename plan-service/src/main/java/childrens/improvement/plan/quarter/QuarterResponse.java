package childrens.improvement.plan.quarter;

import childrens.improvement.plan.document.PrintedValue;
import childrens.improvement.plan.figure.AssertedRating;
import childrens.improvement.plan.figure.DirectionOfTravel;
import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.PriorityFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rated;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.figure.Reading;
import childrens.improvement.plan.figure.Travel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A quarter as it is answered.
 *
 * @param ratings how many placements have which rating
 */
record QuarterResponse(
        String year,
        String quarter,
        String scope,
        String state,
        LocalDate asOf,
        @Nullable LocalDate writtenOn,
        @Nullable LocalDate publishedOn,
        OffsetDateTime knownAt,
        Rating rating,
        Rated why,
        Map<Rating, Integer> ratings,
        List<PriorityResponse> priorities) {

    static QuarterResponse from(QuarterFigures figures, Instant now) {
        return new QuarterResponse(
                figures.year(),
                figures.quarter(),
                figures.scope(),
                figures.state(),
                figures.asOf(),
                figures.writtenOn(),
                figures.publishedOn(),
                figures.knownAt(),
                figures.rating().rating(),
                figures.rating(),
                ratings(figures),
                figures.priorities().stream()
                        .map(each -> PriorityResponse.from(each, now))
                        .toList());
    }

    /** How many placements have which rating. */
    static Map<Rating, Integer> ratings(QuarterFigures figures) {
        Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
        for (Rating rating : Rating.values()) {
            counts.put(rating, 0);
        }
        figures.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .flatMap(objective -> objective.measures().stream())
                .collect(Collectors.groupingBy(measure -> measure.rating().rating(), Collectors.summingInt(one -> 1)))
                .forEach(counts::put);
        return counts;
    }

    record PriorityResponse(int number, Rating rating, Rated why, List<ObjectiveResponse> objectives) {

        static PriorityResponse from(PriorityFigure figure, Instant now) {
            return new PriorityResponse(
                    figure.number(),
                    figure.rating().rating(),
                    figure.rating(),
                    figure.objectives().stream()
                            .map(each -> ObjectiveResponse.from(each, now))
                            .toList());
        }
    }

    /** @param disagrees whether a person has set another rating than the computed one */
    record ObjectiveResponse(
            String objective,
            String state,
            Rating rating,
            Rated why,
            @Nullable AssertedRating asserted,
            boolean disagrees,
            DirectionOfTravel direction,
            Travel travel,
            @Nullable String narrative,
            List<MeasureResponse> measures) {

        static ObjectiveResponse from(ObjectiveFigure figure, Instant now) {
            return new ObjectiveResponse(
                    figure.objective(),
                    figure.state(),
                    figure.rating().rating(),
                    figure.rating(),
                    figure.asserted(),
                    differs(figure.asserted(), figure.rating()),
                    figure.travel().direction(),
                    figure.travel(),
                    figure.narrative(),
                    figure.measures().stream()
                            .map(each -> MeasureResponse.from(each, now))
                            .toList());
        }
    }

    /**
     * @param readingAge how long ago the reading was known, as ISO 8601 writes it
     * @param disagrees whether a person has set another rating than the computed one
     */
    record MeasureResponse(
            String row,
            String measure,
            String wording,
            List<PrintedValue> printed,
            @Nullable Reading reading,
            @Nullable String readingAge,
            @Nullable Reading restated,
            @Nullable Reading previous,
            List<Reading> series,
            Rating rating,
            Rated why,
            @Nullable AssertedRating asserted,
            boolean disagrees,
            DirectionOfTravel direction,
            Travel travel,
            @Nullable String narrative) {

        static MeasureResponse from(MeasureFigure figure, Instant now) {
            Reading reading = figure.reading();
            return new MeasureResponse(
                    figure.row(),
                    figure.measure(),
                    figure.wording(),
                    figure.printed(),
                    reading,
                    reading == null
                            ? null
                            : Duration.between(reading.knownAt().toInstant(), now)
                                    .withNanos(0)
                                    .toString(),
                    figure.restated(),
                    figure.previous(),
                    figure.series(),
                    figure.rating().rating(),
                    figure.rating(),
                    figure.asserted(),
                    differs(figure.asserted(), figure.rating()),
                    figure.travel().direction(),
                    figure.travel(),
                    figure.narrative());
        }
    }

    private static boolean differs(@Nullable AssertedRating asserted, Rated computed) {
        return asserted != null && asserted.rating() != computed.rating();
    }
}
