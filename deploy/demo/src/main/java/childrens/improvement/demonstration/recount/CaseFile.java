package childrens.improvement.demonstration.recount;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All standing events of one child, under whichever of its pseudonyms, in the order in which they happened.
 *
 * @param subject the pseudonym that stays
 */
record CaseFile(String subject, List<LoggedEvent> events) {

    private static final Comparator<LoggedEvent> AS_IT_HAPPENED = Comparator.comparing(LoggedEvent::earliest)
            .thenComparing(LoggedEvent::recordedAt)
            .thenComparing(LoggedEvent::id);

    /** Sorts standing events into files; what was merged lies in one file. */
    static List<CaseFile> of(List<LoggedEvent> standing) {
        Map<String, String> into = new HashMap<>();
        standing.stream()
                .filter(event -> event.is("child.merged"))
                .forEach(event -> into.put(event.subject(), event.text("into")));
        return standing.stream()
                .collect(Collectors.groupingBy(event -> into.getOrDefault(event.subject(), event.subject())))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> new CaseFile(
                        file.getKey(),
                        file.getValue().stream().sorted(AS_IT_HAPPENED).toList()))
                .toList();
    }

    Stream<LoggedEvent> all(String... types) {
        return events.stream().filter(event -> event.is(types));
    }

    /** The first event of a type that names a record and did not happen before an instant. */
    Optional<LoggedEvent> first(String type, String member, String record, Instant notBefore) {
        return all(type)
                .filter(event -> event.text(member).equals(record))
                .filter(event -> !event.latest().isBefore(notBefore))
                .findFirst();
    }

    /** When the child died, if it did. */
    Optional<Instant> diedAt() {
        return all("child.died").map(LoggedEvent::earliest).findFirst();
    }

    /** When something that an event opened ended: by its own end, or by the child's death; null while it goes on. */
    Optional<Instant> endOf(LoggedEvent opener, String endType, String member) {
        return Stream.concat(
                        first(endType, member, opener.text(member), opener.earliest())
                                .map(LoggedEvent::earliest)
                                .stream(),
                        diedAt().stream())
                .min(Comparator.naturalOrder());
    }
}
