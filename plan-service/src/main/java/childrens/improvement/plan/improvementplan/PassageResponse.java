package childrens.improvement.plan.improvementplan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passage of the plan outside its aims, priorities and actions.
 *
 * @param id in its plan
 * @param place where it stands: {@code vision}, {@code going-well} …
 * @param name the number of a priority, or the direction that a sign means
 * @param by the post that wrote it; null for what a document brought
 * @param at when it was written
 */
record PassageResponse(
        String id,
        String place,
        @Nullable String name,
        String text,
        @Nullable Integer line,
        @Nullable String by,
        @Nullable Instant at,
        boolean archived) {

    static PassageResponse from(PassageEntity passage) {
        return new PassageResponse(
                passage.code,
                passage.place.word(),
                passage.name,
                passage.text,
                passage.line,
                passage.writtenBy,
                passage.writtenAt,
                passage.archived);
    }
}
