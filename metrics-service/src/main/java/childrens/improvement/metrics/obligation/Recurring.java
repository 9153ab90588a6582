package childrens.improvement.metrics.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Visits or meetings that recur while something is open: each occurrence is an obligation of its own, the next starts
 * at the one that met the last, and for each further whole interval that passes with nothing done there is one more
 * missed.
 *
 * @param opens type of the event that opens the chain
 * @param key member that names the record
 * @param ends type of the event that ends the record
 * @param endsAll type of an event that ends every open record of the child, or null
 * @param rule member of the opener that names the interval rule; null where there is one rule, which no review changes
 * @param occurrences which visits or meetings meet it
 * @param series which of the occurrences are counted
 * @param clock from when the first interval is counted
 */
public record Recurring(
        String opens,
        String key,
        String ends,
        @Nullable String endsAll,
        @Nullable String rule,
        Occurrences occurrences,
        Series series,
        Clock clock)
        implements Shape {

    @Override
    public boolean knowsCohorts() {
        return true;
    }

    @Override
    public Set<String> eventTypes() {
        Set<String> types = new TreeSet<>(Set.of(opens, ends, ChildHistory.DEATH));
        types.addAll(occurrences.eventTypes());
        if (rule != null) {
            types.addAll(IntervalChain.EVENT_TYPES);
        }
        Stream.ofNullable(endsAll).forEach(types::add);
        Stream.ofNullable(clock.sinceType()).forEach(types::add);
        return types;
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        if (child.of(opens).isEmpty()) {
            return Stream.empty();
        }
        List<StandingEvent> counted = occurrences.counted(child);
        List<StandingEvent> inVain = occurrences.inVain(child);
        return child.records(opens, key, Members.ANY).stream()
                .filter(opener -> !derivation.isOfOtherAuthority(opener) && !derivation.isLeftOut(opener))
                .flatMap(opener -> chain(child, opener, counted, inVain, derivation));
    }

    private Stream<Obligation> chain(
            ChildHistory child,
            StandingEvent opener,
            List<StandingEvent> counted,
            List<StandingEvent> inVain,
            Derivation derivation) {
        Optional<StandingEvent> end = endOf(child, opener);
        List<StandingEvent> meeting = occurrences
                .of(opener, key, counted)
                .filter(each -> each.canFollow(opener))
                .filter(each -> end.isEmpty() || end.get().canFollow(each))
                .toList();
        List<StandingEvent> chain = new ArrayList<>(meeting);
        chain.add(opener);
        end.ifPresent(chain::add);
        return new IntervalChain(
                        child,
                        opener,
                        clock.since(child, opener).orElse(opener),
                        ruleOf(opener),
                        series,
                        derivation,
                        derivation.ownership(child, chain),
                        end,
                        inVain)
                .occurrences(meeting);
    }

    private Optional<StandingEvent> endOf(ChildHistory child, StandingEvent opener) {
        Stream<StandingEvent> own =
                child.of(ends).stream().filter(event -> Objects.equals(event.text(key), opener.text(key)));
        Stream<StandingEvent> all = endsAll == null ? Stream.empty() : child.of(endsAll).stream();
        Stream<StandingEvent> following = Stream.concat(own, all).filter(event -> event.canFollow(opener));
        // what is told to have opened after a death has ended, too
        return Stream.concat(following, child.death().stream()).min(StandingEvent.IN_ORDER);
    }

    private String ruleOf(StandingEvent opener) {
        String named = rule == null ? null : opener.text(rule);
        return named == null ? "default" : named;
    }
}
