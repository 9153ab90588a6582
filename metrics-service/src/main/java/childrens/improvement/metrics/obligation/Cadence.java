package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Timescale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that the council, or each team or area, does at least once in each calendar period. Where the row set has a
 * timescale, it is done within it after the period's end, and the clock runs from there. It counts from the period that
 * the first one that anybody recorded was for. One that is missed cannot be made good, so it is never open and late.
 *
 * @param level whose it is
 * @param on which events meet it
 * @param every how long a period is
 */
public record Cadence(Level level, EventFilter on, CalendarPeriod every) implements Shape {

    private static final String KIND = "kind";

    @Override
    public Set<String> eventTypes() {
        Set<String> types = new TreeSet<>();
        on.eventTypes().forEach(types::add);
        if (level != Level.COUNCIL) {
            types.add(level == Level.TEAM ? OrganisationEvents.TEAM : OrganisationEvents.AREA);
            types.add(OrganisationEvents.FIRST_ACTIVITY);
        }
        return types;
    }

    @Override
    public Stream<Obligation> derive(ChildHistory history, Derivation derivation) {
        LocalDate first = firstActivity(history);
        if (first == null) {
            return Stream.empty();
        }
        List<StandingEvent> held = on.in(history);
        List<Obligation> rows = new ArrayList<>();
        LocalDate horizon = London.dayOf(derivation.horizon());
        // A period before the first activity may still be the one that it was for, if its time runs on after its end.
        LocalDate from = every.firstDay(every.firstDay(first).minusDays(1));
        for (LocalDate period = from; !period.isAfter(horizon); period = every.next(period)) {
            LocalDate next = every.next(period);
            TimescaleVersion version = derivation.versionOn(London.startOf(period));
            Timescale limit = version.limit();
            Instant opens = London.startOf(limit == null ? period : next);
            Instant due = limit == null
                    ? London.startOf(next)
                    : limit.dueBefore(London.startOf(next.minusDays(1)), derivation.calendar());
            if (London.startOf(first).isBefore(due) && existsFor(history, period, next)) {
                rows.add(row(history, period, opens, due, version, held, derivation));
            }
        }
        return rows.stream();
    }

    private Obligation row(
            ChildHistory history,
            LocalDate period,
            Instant opens,
            Instant due,
            TimescaleVersion version,
            List<StandingEvent> held,
            Derivation derivation) {
        ObligationBuilder row = new ObligationBuilder(derivation, history.subject(), version.version());
        row.startsPeriod(history.subject() + "|" + period, opens, due);
        Optional<StandingEvent> met = held.stream()
                .filter(event -> !event.time().earliest().isBefore(opens)
                        && event.time().earliest().isBefore(due))
                .findFirst();
        met.ifPresentOrElse(row::isMetBy, row::isOverWhenDue);
        Ownership owner = level == Level.TEAM
                ? new Ownership(null, List.of(new Ownership.Spell(opens, history.subject(), null)))
                : derivation.ownership(history, List.of());
        return row.build(owner);
    }

    private @Nullable LocalDate firstActivity(ChildHistory history) {
        Stream<StandingEvent> known = level == Level.COUNCIL
                ? on.in(history).stream()
                : history.of(OrganisationEvents.FIRST_ACTIVITY).stream().filter(first -> isOfThisKind(first));
        return known.map(event -> event.time().day()).min(LocalDate::compareTo).orElse(null);
    }

    private boolean isOfThisKind(StandingEvent first) {
        String kind = first.text(KIND);
        List<String> kinds = on.where().getOrDefault(KIND, List.of());
        return kind != null && kinds.contains(kind);
    }

    /** Whether the team or area existed in the whole period, changed or not; the council always does. */
    private boolean existsFor(ChildHistory history, LocalDate from, LocalDate until) {
        if (level == Level.COUNCIL) {
            return true;
        }
        List<StandingEvent> versions =
                history.of(level == Level.TEAM ? OrganisationEvents.TEAM : OrganisationEvents.AREA);
        LocalDate day = from;
        while (day.isBefore(until)) {
            LocalDate asked = day;
            Optional<LocalDate> end = versions.stream()
                    .filter(version ->
                            !startOf(version).isAfter(asked) && endOf(version).isAfter(asked))
                    .map(Cadence::endOf)
                    .max(LocalDate::compareTo);
            if (end.isEmpty()) {
                return false;
            }
            day = end.get();
        }
        return true;
    }

    private static LocalDate startOf(StandingEvent version) {
        String from = version.text("from");
        return from == null ? LocalDate.MIN : LocalDate.parse(from);
    }

    private static LocalDate endOf(StandingEvent version) {
        String until = version.text("until");
        return until == null ? LocalDate.MAX : LocalDate.parse(until);
    }
}
