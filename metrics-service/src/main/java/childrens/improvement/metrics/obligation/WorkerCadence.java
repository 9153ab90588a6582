package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Something that each worker has at least once in each calendar period that the worker is in post from its first to its
 * last day.
 *
 * @param workers who is meant: which events begin a time in post
 * @param on which events meet it
 * @param every how long a period is
 * @param exceptAbsent whether a worker who is absent for the whole period is exempt
 */
public record WorkerCadence(EventFilter workers, EventFilter on, CalendarPeriod every, boolean exceptAbsent)
        implements Shape {

    private static final String ABSENT = "worker.absence-started";
    private static final String BACK = "worker.absence-ended";

    @Override
    public Set<String> eventTypes() {
        Set<String> types = new TreeSet<>(List.of(ABSENT, BACK, Workers.LEFT, ChildHistory.DEATH));
        types.addAll(Workers.NAMING);
        workers.eventTypes().forEach(types::add);
        on.eventTypes().forEach(types::add);
        return types;
    }

    @Override
    public Stream<Obligation> derive(ChildHistory worker, Derivation derivation) {
        List<StandingEvent> starts = workers.in(worker);
        List<Obligation> rows = new ArrayList<>();
        Instant covered = Instant.MIN;
        for (StandingEvent start : starts) {
            if (start.time().earliest().isBefore(covered)) {
                continue;
            }
            Optional<StandingEvent> left = Workers.endOf(worker, start);
            covered = left.map(event -> event.time().latest()).orElse(Instant.MAX);
            inPost(worker, start, left, derivation, rows);
        }
        return rows.stream();
    }

    private void inPost(
            ChildHistory worker,
            StandingEvent start,
            Optional<StandingEvent> left,
            Derivation derivation,
            List<Obligation> rows) {
        LocalDate first = every.firstDay(start.time().day());
        LocalDate from = first.equals(start.time().day()) ? first : every.next(first);
        LocalDate horizon = London.dayOf(derivation.horizon());
        LocalDate last = left.map(event -> event.time().day())
                .filter(day -> day.isBefore(horizon))
                .orElse(horizon);
        for (LocalDate period = from; !period.isAfter(last); period = every.next(period)) {
            rows.add(row(worker, start, left, period, derivation));
        }
    }

    private Obligation row(
            ChildHistory worker,
            StandingEvent start,
            Optional<StandingEvent> left,
            LocalDate period,
            Derivation derivation) {
        Instant opens = London.startOf(period);
        Instant due = London.startOf(every.next(period));
        ObligationBuilder row = new ObligationBuilder(
                derivation, worker.subject(), derivation.versionOn(opens).version());
        row.startsPeriod(worker.subject() + "|" + start.original() + "|" + period, opens, due);
        row.isShownBy(start);
        Optional<StandingEvent> met = on.in(worker).stream()
                .filter(event -> !event.time().earliest().isBefore(opens)
                        && event.time().earliest().isBefore(due))
                .findFirst();
        met.ifPresent(row::isMetBy);
        // Who leaves within a period was not in post for all of it, whatever was done before.
        Optional<StandingEvent> leftWithin =
                left.filter(event -> event.time().earliest().isBefore(due));
        if (leftWithin.isPresent()) {
            row.isExempt(leftWithin.get().momentAfter(opens), ExemptReason.CEASED);
            row.isShownBy(leftWithin.get());
        } else if (exceptAbsent && met.isEmpty() && isAbsent(worker, opens, due)) {
            row.isExempt(due.minusNanos(1000), ExemptReason.CEASED);
        } else if (met.isEmpty()) {
            row.isOverWhenDue();
        }
        return row.build(Workers.ownership(derivation, worker, Stream.of(start)));
    }

    private static boolean isAbsent(ChildHistory worker, Instant from, Instant until) {
        return worker.of(ABSENT).stream()
                .filter(absent -> !absent.time().earliest().isAfter(from))
                .anyMatch(absent -> worker.of(BACK).stream()
                        .filter(back -> back.canFollow(absent))
                        .allMatch(back -> !back.time().earliest().isBefore(until)));
    }
}
