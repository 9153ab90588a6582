package childrens.improvement.metrics.obligation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Visits that recur while something is open: each occurrence is an obligation of its own, the next starts at the visit
 * that met the last, and for each further whole interval that passes with nothing done there is one more missed.
 *
 * @param opens type of the event that opens the chain
 * @param key member that names the record
 * @param ends type of the event that ends the record
 * @param endsAll type of an event that ends every open record of the child, or null
 * @param rule member of the opener that names the interval rule, or null
 * @param visits which visits meet it
 */
public record Recurring(
        String opens,
        String key,
        String ends,
        @org.jspecify.annotations.Nullable String endsAll,
        @org.jspecify.annotations.Nullable String rule,
        VisitRule visits)
        implements Shape {

    @Override
    public Set<String> eventTypes() {
        Set<String> types = new TreeSet<>(IntervalChain.EVENT_TYPES);
        types.addAll(Set.of(opens, ends, VisitRule.EVENT_TYPE, ChildHistory.DEATH));
        if (endsAll != null) {
            types.add(endsAll);
        }
        return types;
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        List<StandingEvent> seen = visits.counted(child);
        return child.records(opens, key).stream()
                .filter(opener -> !derivation.isOfOtherAuthority(opener))
                .flatMap(opener -> chain(child, opener, seen, derivation));
    }

    private Stream<Obligation> chain(
            ChildHistory child, StandingEvent opener, List<StandingEvent> seen, Derivation derivation) {
        Optional<StandingEvent> end = endOf(child, opener);
        List<StandingEvent> meeting = seen.stream()
                .filter(visit -> visit.canFollow(opener))
                .filter(visit -> end.isEmpty() || end.get().canFollow(visit))
                .toList();
        Ownership ownership = derivation.ownership(
                child,
                Stream.of(Stream.of(opener), meeting.stream(), end.stream()).flatMap(s -> s));
        IntervalChain chain =
                new IntervalChain(child, opener, ruleOf(opener), derivation, ownership, end, visits.inVain(child));
        return chain.occurrences(meeting);
    }

    private Optional<StandingEvent> endOf(ChildHistory child, StandingEvent opener) {
        Stream<StandingEvent> own =
                child.of(ends).stream().filter(event -> Objects.equals(event.text(key), opener.text(key)));
        Stream<StandingEvent> all = endsAll == null ? Stream.empty() : child.of(endsAll).stream();
        return Stream.of(own, all, child.death().stream())
                .flatMap(s -> s)
                .filter(event -> event.canFollow(opener))
                .min(StandingEvent.IN_ORDER);
    }

    private String ruleOf(StandingEvent opener) {
        String named = rule == null ? null : opener.text(rule);
        return named == null ? "default" : named;
    }
}
