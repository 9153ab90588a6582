package childrens.improvement.plan.merging;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of one part.
 *
 * @param base what the document that was imported last says; null when it has no such part
 * @param kept what is kept now; null when nothing is
 * @param given what the new document says; null when it has no such part any more
 */
public record Step(
        PartKey key,
        Outcome outcome,
        @Nullable Object base,
        @Nullable Object kept,
        @Nullable Object given) {

    /** What is done. */
    public enum Outcome {
        /** The document brings a part that was never there. */
        ADDED,
        /** The document says something else, and nobody has edited the part. */
        CHANGED,
        /** The document brings back what a document took away. */
        RESTORED,
        /** The document has the part no more, and nobody has edited it: it is hidden. */
        ARCHIVED,
        /** Document and people have both changed the part: what people wrote stays, both sides are told. */
        CONFLICT
    }
}
