package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Passage;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A passage with its place.
 *
 * @param position among the passages of the place, from 0
 * @param name the number of a priority, or the direction that a sign means
 */
@Embeddable
record PlacedPassage(
        @Enumerated(EnumType.STRING) Place place,
        int position,
        @Nullable String name,
        String text,
        int line) {

    Passage toDomain() {
        return new Passage(text, line);
    }
}
