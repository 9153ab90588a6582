package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A passage with its place.
 *
 * @param position among the passages of the place, from 0
 * @param name the number of a priority, or the direction that a sign means
 */
record PlacedPassage(
        Place place,
        int position,
        @Nullable String name,
        String text,
        @Nullable Integer line) {

    /** The id of a document's passage in its plan. */
    String code() {
        return place.isList() ? place.word() + "-" + (position + 1) : place.word();
    }

    Passage toDomain() {
        return new Passage(text, line);
    }
}
