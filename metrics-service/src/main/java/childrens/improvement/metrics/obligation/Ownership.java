package childrens.improvement.metrics.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who owes an obligation, from when on.
 *
 * @param function the function whose team owes it (such as {@code exploitation}) where the organisation holds one, or
 *     null; then, and where there is none, the spells decide
 * @param spells in order of time
 */
public record Ownership(@Nullable String function, List<Spell> spells) {

    /** Who owes is who is named by the contact's own events. */
    static final String BY_CONTACT = "contact";

    /** The events of the child's case that say who holds it. */
    static final List<String> HOLDING = List.of("case.opened", "case.allocated", "case.transferred");

    /**
     * Who held it from a moment on.
     *
     * @param from the moment
     * @param team the team, or null when no event has named one
     * @param worker pseudonym of the worker, or null
     */
    public record Spell(
            Instant from, @Nullable String team, @Nullable String worker) {}

    /** Who holds it at the moment: the team of the latest event at or before it. */
    public Optional<Spell> at(Instant moment) {
        Optional<Spell> latest = Optional.empty();
        for (Spell spell : spells) {
            if (spell.from().isAfter(moment)) {
                break;
            }
            latest = Optional.of(spell);
        }
        return latest;
    }

    /** The same ownership without what was over before the first moment or begins after the second. */
    Ownership between(Instant first, Instant last) {
        Stream<Spell> before = at(first).stream();
        Stream<Spell> within = spells.stream()
                .filter(spell -> spell.from().isAfter(first) && !spell.from().isAfter(last));
        return new Ownership(function, Stream.concat(before, within).toList());
    }

    /** The spells that a list of events gives, those without a team adding only their worker. */
    static Ownership of(@Nullable String function, List<StandingEvent> events) {
        List<StandingEvent> ordered = new ArrayList<>(events);
        ordered.sort(StandingEvent.IN_ORDER);
        List<Spell> spells = new ArrayList<>();
        String team = null;
        StandingEvent last = null;
        for (StandingEvent event : ordered) {
            String named = event.text("team");
            String by = event.text("worker");
            boolean again = last != null && last.key().equals(event.key());
            last = event;
            if (again || named == null && by == null) {
                continue;
            }
            team = named == null ? team : named;
            spells.add(new Spell(event.time().earliest(), team, by));
        }
        return new Ownership(function, List.copyOf(spells));
    }
}
