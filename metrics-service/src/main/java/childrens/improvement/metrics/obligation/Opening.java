package childrens.improvement.metrics.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which events open an obligation.
 *
 * @param type type of the event
 * @param key member that names the record; of several events about one record the first opens
 * @param where members that it must have
 * @param standIn type of an event that opens for as long as the opener itself is not there, or null
 * @param repeated only what is exactly the so-manieth within the so many days that end with its own, or null
 * @param hosted whether it is about children of other authorities who live here, instead of the council's own
 * @param cohort {@code receiving-a-service} where only children are counted who had a plan, were looked after or had an
 *     allocated case on the day, or null
 */
public record Opening(
        String type,
        String key,
        Members where,
        @Nullable String standIn,
        @Nullable Repeated repeated,
        boolean hosted,
        @Nullable String cohort) {

    /**
     * Only what happens for the so-manieth time.
     *
     * @param times how often
     * @param withinDays in how many days, the day itself included
     */
    public record Repeated(int times, int withinDays) {}

    /** The types of the events that decide what opens. */
    Set<String> eventTypes() {
        Set<String> types = new TreeSet<>(Set.of(type));
        if (standIn != null) {
            types.add(standIn);
        }
        if (cohort != null) {
            types.addAll(Cohort.EVENT_TYPES);
        }
        return types;
    }

    /** The events that open, in order. */
    List<StandingEvent> of(ChildHistory child, Derivation derivation) {
        return openers(child, derivation, type);
    }

    /** The events that open until the opener itself is there, in order. */
    List<StandingEvent> standIns(ChildHistory child, Derivation derivation) {
        return standIn == null ? List.of() : openers(child, derivation, standIn);
    }

    private List<StandingEvent> openers(ChildHistory child, Derivation derivation, String ofType) {
        if (child.of(ofType).isEmpty()) {
            return List.of();
        }
        List<StandingEvent> counted = new ArrayList<>();
        for (StandingEvent event : child.records(ofType, key, where)) {
            boolean here = !hosted || derivation.isOfOtherAuthority(event) && !derivation.isHostedElsewhere(event);
            if (here && !derivation.isLeftOut(event) && (cohort == null || Cohort.isReceivingAService(child, event))) {
                counted.add(event);
            }
        }
        return repeated == null ? counted : each(repeated, counted);
    }

    private static List<StandingEvent> each(Repeated repeated, List<StandingEvent> events) {
        List<StandingEvent> openers = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            StandingEvent event = events.get(i);
            long before = events.subList(0, i).stream()
                    .filter(earlier ->
                            earlier.time().day().isAfter(event.time().day().minusDays(repeated.withinDays())))
                    .count();
            if (before + 1 == repeated.times()) {
                openers.add(event);
            }
        }
        return openers;
    }
}
