package childrens.improvement.plan.rating;

import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.figure.DirectionOfTravel;
import java.util.Locale;

/** The plan's own words for the directions of travel. */
public record TravelKey(Plan.DirectionKey key) {

    /** The plan's words; the direction's own name where the plan has none. */
    String words(DirectionOfTravel direction) {
        String name = direction.name().toLowerCase(Locale.ROOT);
        return key.entries().stream()
                .filter(entry -> entry.direction().equals(name))
                .map(Plan.DirectionKey.Entry::text)
                .findFirst()
                .orElse(name);
    }
}
