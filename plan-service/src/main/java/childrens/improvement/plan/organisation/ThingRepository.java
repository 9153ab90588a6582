package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Dated;
import childrens.improvement.plan.dated.Thing;
import childrens.improvement.plan.dated.Timeline;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.time.LocalDate;
import java.util.List;

/**
 * Things of one kind, by id.
 *
 * @param <E> as the database has them
 * @param <V> their facts
 */
interface ThingRepository<E extends KeptThing<V>, V extends Dated<V>> extends PanacheRepositoryBase<E, String> {

    /** A thing that nothing is known of yet. */
    E create(String id);

    /**
     * Lets a thing be as given from a day on.
     *
     * @return whether that changed anything
     */
    default boolean carryOn(Thing<V> given, LocalDate from) {
        E known = findById(given.id());
        List<V> before = known == null ? List.of() : known.versions();
        List<V> after = Timeline.carriedOn(before, given.versions(), from);
        if (after.equals(before)) {
            return false;
        }
        E kept = known == null ? create(given.id()) : known;
        kept.keep(after);
        persist(kept);
        return true;
    }

    /** All, by id. */
    default List<E> inOrder() {
        return listAll(Sort.by("id"));
    }
}
