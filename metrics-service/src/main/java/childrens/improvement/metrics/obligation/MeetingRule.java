package childrens.improvement.metrics.obligation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings count, however they were held.
 *
 * @param type type of the event that says that one was held
 * @param record member that names the meeting: told twice it is one; null where each event is a meeting
 * @param ofChain whether it must name what the chain belongs to, by the member that names that
 * @param where members that it must have
 * @param calledOff types of events that say that one was cancelled or adjourned: they stop no clock and are shown
 */
public record MeetingRule(String type, @Nullable String record, boolean ofChain, Members where, List<String> calledOff)
        implements Occurrences {

    @Override
    public Set<String> eventTypes() {
        Set<String> types = new TreeSet<>(calledOff);
        types.add(type);
        return types;
    }

    @Override
    public List<StandingEvent> counted(ChildHistory child) {
        Set<String> told = new HashSet<>();
        return child.of(type).stream()
                .filter(where::allIn)
                .filter(held -> record == null || told.add(held.event().subject() + '\n' + held.text(record)))
                .toList();
    }

    @Override
    public List<StandingEvent> inVain(ChildHistory child) {
        return calledOff.stream()
                .flatMap(each -> child.of(each).stream())
                .sorted(StandingEvent.IN_ORDER)
                .toList();
    }

    @Override
    public Stream<StandingEvent> of(StandingEvent opener, String key, List<StandingEvent> counted) {
        return counted.stream()
                .filter(held -> !ofChain || Objects.equals(held.text(key), opener.text(key)))
                .filter(held -> !held.equals(opener));
    }
}
