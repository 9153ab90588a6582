package childrens.improvement.plan.dated;

import java.util.List;

/**
 * Something with an id that stays, and facts that change from day to day.
 *
 * @param <V> its facts
 */
public interface Thing<V extends Dated<V>> {

    /** Unique for ever, whatever the kind: it is the key of the thing's messages. */
    String id();

    /** Oldest first. */
    List<V> versions();
}
