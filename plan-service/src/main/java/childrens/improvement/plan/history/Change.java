package childrens.improvement.plan.history;

import org.jspecify.annotations.Nullable;

/**
 * A change to be kept.
 *
 * @param kind of the thing: {@code plan}, {@code objective}, {@code action} …
 * @param id of the thing, unique in its kind
 * @param plan year of the plan that it belongs to; null for what belongs to none, such as a post
 * @param before what it was; null when it was not there
 * @param after what it is now; null when nothing of it is left to show
 * @param reason why, in the words of whoever changed it
 */
public record Change(
        Act act,
        String kind,
        String id,
        @Nullable String plan,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String reason) {

    /** A thing that was not there before. */
    public static Change created(String kind, String id, @Nullable String plan, Object after, @Nullable String reason) {
        return new Change(Act.CREATED, kind, id, plan, null, after, reason);
    }

    /** A thing whose content is another now. */
    public static Change changed(
            String kind, String id, @Nullable String plan, Object before, Object after, @Nullable String reason) {
        return new Change(Act.CHANGED, kind, id, plan, before, after, reason);
    }
}
