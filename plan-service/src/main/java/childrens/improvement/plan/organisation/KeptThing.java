package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Dated;
import java.util.List;

/**
 * A thing of the organisation as the database has it.
 *
 * @param <V> its facts
 */
interface KeptThing<V extends Dated<V>> {

    /** Oldest first. */
    List<V> versions();

    /** Puts other versions in the place of those that are kept. */
    void keep(List<V> versions);
}
