package childrens.improvement.plan.summary.draft;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A number in a sentence and the reading that it is from.
 *
 * @param start where the number begins in the sentence
 * @param end the place after its last character
 * @param text the number as it is written
 * @param scope {@code council} or {@code area:ID}
 * @param window kind of the reading's window, such as {@code quarter}
 * @param from the window's first day
 * @param until the day after its last
 * @param at the moment that the reading is about
 * @param knownAt what had been received by then is in it
 */
public record NumberLink(
        int start,
        int end,
        String text,
        String measure,
        String scope,
        String window,
        LocalDate from,
        LocalDate until,
        OffsetDateTime at,
        OffsetDateTime knownAt) {

    NumberLink at(int place) {
        return new NumberLink(place, place + text.length(), text, measure, scope, window, from, until, at, knownAt);
    }
}
