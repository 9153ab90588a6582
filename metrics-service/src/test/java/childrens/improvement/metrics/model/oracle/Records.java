package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which events are about one record.
 *
 * @param key member that names it; with an s at its end the member that names several
 */
record Records(String key) {

    /**
     * Events of some types about the record of an opener, in order.
     *
     * @param any whether every other record does as well
     */
    List<CaseEvent> about(Life life, List<String> types, CaseEvent opener, boolean any, Predicate<CaseEvent> which) {
        List<CaseEvent> about = new ArrayList<>();
        for (String type : types) {
            for (CaseEvent event : life.of(type)) {
                boolean named =
                        event.data().get(key + "s") instanceof List<?> several && several.contains(opener.text(key));
                if ((any || named || opener.text(key).equals(event.text(key))) && which.test(event)) {
                    about.add(event);
                }
            }
        }
        about.sort(Life.ORDER);
        return about;
    }
}
