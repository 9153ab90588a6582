package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.merging.Step;
import org.jspecify.annotations.Nullable;

/**
 * A part that a document and people have both changed; what people wrote is kept.
 *
 * @param kind as the history calls it; {@code order} for the order of a list
 * @param before what the document before says; null when it has no such part
 * @param kept what is kept
 * @param document what the new document says; null when it has the part no more
 */
record ImportConflict(
        String kind,
        String id,
        @Nullable Object before,
        @Nullable Object kept,
        @Nullable Object document) {

    static ImportConflict from(Step step) {
        return new ImportConflict(step.key().kind(), step.key().id(), step.base(), step.kept(), step.given());
    }
}
