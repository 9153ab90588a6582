package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.London;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was last said of something: each report is so until the next of the same record, until it is too old, or until
 * what it is about ends.
 *
 * @param reports which events report it
 * @param days for how many days a report is so, its own day included; null until the next
 * @param within which events must have opened what it is about, of the same record; null for nothing
 * @param ends types of the events that end what it is about
 * @param limits what makes a report good, by role; {@code any} where roles do not matter; none: all are good
 * @param category member by which rows are told apart, {@code role} for the worker's role, or null
 * @param amount member that is added up, or null
 * @param good members that must have one of these values for a report to be good; none: all are
 */
public record Latest(
        EventFilter reports,
        @Nullable Integer days,
        @Nullable EventFilter within,
        List<String> ends,
        Map<String, Limit> limits,
        @Nullable String category,
        @Nullable String amount,
        Map<String, List<String>> good)
        implements Shape {

    private static final String ANY = "any";
    private static final String ROLE = "role";

    /** What is not said ends nothing and limits nothing. */
    public Latest {
        ends = ends == null ? List.of() : ends;
        limits = limits == null ? Map.of() : limits;
        good = good == null ? Map.of() : good;
    }

    /**
     * What makes a report good.
     *
     * @param member the number that is looked at
     * @param over it must be more than this, or null
     * @param least it must be this or more, or null
     * @param most it must be this or less, or null
     * @param per member by which the bound is multiplied, 1 where it is not said; null for none
     */
    public record Limit(
            String member,
            @Nullable BigDecimal over,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable String per) {
        boolean holds(StandingEvent report) {
            BigDecimal number = Objects.requireNonNullElse(numberOf(report, member), BigDecimal.ZERO);
            BigDecimal share =
                    per == null ? BigDecimal.ONE : Objects.requireNonNullElse(numberOf(report, per), BigDecimal.ONE);
            return (over == null || number.compareTo(over.multiply(share)) > 0)
                    && (least == null || number.compareTo(least.multiply(share)) >= 0)
                    && (most == null || number.compareTo(most.multiply(share)) <= 0);
        }
    }

    @Override
    public Set<String> eventTypes() {
        Set<String> types = new TreeSet<>(ends);
        reports.eventTypes().forEach(types::add);
        if (within != null) {
            within.eventTypes().forEach(types::add);
        }
        types.addAll(Workers.NAMING);
        types.add(ChildHistory.DEATH);
        return types;
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        List<StandingEvent> all = child.of(reports.type());
        Set<EventKey> meant =
                new TreeSet<>(java.util.Comparator.comparing(EventKey::source).thenComparing(EventKey::id));
        reports.everyIn(child).forEach(each -> meant.add(each.key()));
        List<Obligation> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            StandingEvent report = all.get(i);
            if (meant.contains(report.key()) && isWithin(child, report)) {
                row(child, report, nextOf(all, i), derivation).ifPresent(rows::add);
            }
        }
        return rows.stream();
    }

    private Optional<Obligation> row(
            ChildHistory child, StandingEvent report, Optional<StandingEvent> next, Derivation derivation) {
        String role = roleOf(child, report);
        Limit limit = limits.get(limits.containsKey(ANY) ? ANY : Objects.requireNonNullElse(role, ANY));
        Instant from = report.time().earliest();
        Instant until = Stream.of(
                        next.stream().map(event -> event.time().earliest()),
                        Stream.ofNullable(days)
                                .map(number ->
                                        London.startOf(report.time().day().plusDays(number))),
                        Stock.endOf(child, report, reports.key(), ends, List.of()).stream()
                                .map(end -> end.momentAfter(from)))
                .flatMap(each -> each)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        if (!limits.isEmpty() && limit == null || !from.isBefore(until)) {
            return Optional.empty();
        }
        ObligationBuilder row = new ObligationBuilder(derivation, child.subject(), derivation.firstVersion());
        boolean found = (limit == null || limit.holds(report)) && EventFilter.hasAll(report, good);
        String told = category == null ? null : category.equals(ROLE) ? role : report.text(category);
        row.isSo(report, from, new Finding(found, told, amount == null ? null : numberOf(report, amount)));
        if (until.isBefore(Instant.MAX)) {
            row.lastsUntil(until);
        }
        if (derivation.isOfOtherAuthority(report)) {
            row.isExempt(from, ExemptReason.OTHER_AUTHORITY);
        }
        return Optional.of(row.build(Workers.ownership(derivation, child, Stream.of(report))));
    }

    private boolean isWithin(ChildHistory child, StandingEvent report) {
        return within == null
                || within.in(child).stream()
                        .filter(report::canFollow)
                        .filter(open -> Objects.equals(open.text(recordMember()), report.text(recordMember())))
                        .anyMatch(open -> Stock.endOf(child, open, reports.key(), ends, List.of())
                                .filter(end -> !end.canFollow(report))
                                .isEmpty());
    }

    private Optional<StandingEvent> nextOf(List<StandingEvent> all, int position) {
        StandingEvent report = all.get(position);
        return all.stream()
                .skip(position + 1L)
                .filter(next ->
                        reports.key() == null || Objects.equals(next.text(recordMember()), report.text(recordMember())))
                .findFirst();
    }

    private String recordMember() {
        return Objects.requireNonNullElse(reports.key(), "");
    }

    private static @Nullable String roleOf(ChildHistory child, StandingEvent report) {
        String own = report.text(ROLE);
        return own != null
                ? own
                : child.of(Workers.STARTED).stream()
                        .filter(report::canFollow)
                        .reduce((earlier, later) -> later)
                        .map(event -> event.text(ROLE))
                        .orElse(null);
    }

    private static @Nullable BigDecimal numberOf(StandingEvent event, String member) {
        return event.event().data().get(member) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }
}
