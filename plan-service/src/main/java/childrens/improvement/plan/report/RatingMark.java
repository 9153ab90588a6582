package childrens.improvement.plan.report;

import childrens.improvement.plan.figure.AssertedRating;
import childrens.improvement.plan.figure.Rated;
import childrens.improvement.plan.figure.Rating;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A rating that can be told without seeing its colour: by its shape, its letter and its word.
 *
 * @param because the rule as it was applied
 * @param asserted the rating that somebody set beside it, with who, why and until when
 */
public record RatingMark(
        Rating rating,
        String shape,
        String letter,
        String word,
        String because,
        @Nullable String asserted) {

    /**
     * The mark of a rating, with what was asserted beside it.
     *
     * @param posts the title of a post by its id
     */
    static RatingMark of(Rated rated, @Nullable AssertedRating asserted, UnaryOperator<String> posts) {
        return of(rated.rating(), UkWords.sentence(rated.because()), asserted == null ? null : words(asserted, posts));
    }

    /** The mark of a rating. */
    static RatingMark of(Rating rating, String because, @Nullable String asserted) {
        return new RatingMark(rating, shape(rating), letter(rating), word(rating), because, asserted);
    }

    /** Shape, letter and word in one. */
    public String text() {
        return shape + " " + letter + " " + word;
    }

    private static String words(AssertedRating asserted, UnaryOperator<String> posts) {
        return "Set as " + word(asserted.rating()) + " by " + posts.apply(asserted.by()) + " until "
                + UkWords.day(asserted.expires().minusDays(1)) + ": " + asserted.reason();
    }

    private static String shape(Rating rating) {
        return switch (rating) {
            case RED -> "■";
            case AMBER -> "▲";
            case GREEN -> "●";
            case BLUE -> "♦";
            case NOT_RATED -> "○";
        };
    }

    private static String letter(Rating rating) {
        return rating == Rating.NOT_RATED ? "–" : rating.name().substring(0, 1);
    }

    private static String word(Rating rating) {
        return switch (rating) {
            case RED -> "Red";
            case AMBER -> "Amber";
            case GREEN -> "Green";
            case BLUE -> "Blue";
            case NOT_RATED -> "Not rated";
        };
    }
}
