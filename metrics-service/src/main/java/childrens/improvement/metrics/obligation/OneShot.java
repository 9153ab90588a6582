package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.Timescale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event opens an obligation, another meets it.
 *
 * @param opening which events open it
 * @param meeting which events meet it
 * @param declines type of the event by which the child declines, or null
 * @param endings which events end it
 * @param clock from when the time allowed is counted
 * @param exempt what is not counted in this way of counting: {@code declined}, {@code outside}
 */
public record OneShot(
        Opening opening,
        Meeting meeting,
        @Nullable String declines,
        List<Ending> endings,
        Clock clock,
        Set<String> exempt)
        implements Shape {

    private static final Comparator<Ending.Happened> IN_ORDER =
            Comparator.comparing(Ending.Happened::event, StandingEvent.IN_ORDER);

    @Override
    public boolean knowsCohorts() {
        return true;
    }

    @Override
    public Set<String> eventTypes() {
        Set<String> types = new TreeSet<>(opening.eventTypes());
        types.addAll(meeting.types());
        endings.forEach(ending -> types.add(ending.type()));
        types.add(ChildHistory.DEATH);
        Stream.ofNullable(declines).forEach(types::add);
        Stream.ofNullable(clock.sinceType()).forEach(types::add);
        return types;
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        List<StandingEvent> openers = opening.of(child, derivation);
        List<StandingEvent> standIns = opening.standIns(child, derivation);
        if (standIns.isEmpty()) {
            return openers.stream().map(opener -> obligation(child, opener, null, derivation));
        }
        List<Obligation> rows = new ArrayList<>();
        List<StandingEvent> pending = new ArrayList<>(openers);
        for (StandingEvent standIn : standIns) {
            String record = standIn.text(opening.key());
            StandingEvent opener = pending.stream()
                    .filter(each -> Objects.equals(each.text(opening.key()), record))
                    .findFirst()
                    .orElse(null);
            if (opener != null && standIn.canFollow(opener)) {
                continue;
            }
            Obligation row = obligation(child, standIn, opener, derivation);
            rows.add(row);
            if (row.exemption() == null || row.exemption().reason() != ExemptReason.MOVED) {
                pending.remove(opener);
            }
        }
        pending.forEach(opener -> rows.add(obligation(child, opener, null, derivation)));
        return rows.stream();
    }

    private Obligation obligation(
            ChildHistory child, StandingEvent opener, @Nullable StandingEvent successor, Derivation derivation) {
        String record = Objects.requireNonNull(opener.text(opening.key()));
        List<StandingEvent> about = meeting.about(child, opening.key(), record);
        StandingEvent met = firstAfter(opener, about);
        StandingEvent declined = declines == null ? null : declinedAfter(opener, child.of(declines), record);
        List<Ending.Happened> ended = endings(child, opener, record, declined, successor);
        StandingEvent start = clock.since(child, opener).orElse(opener);
        Instant startedAt = start.time().earliest();
        Judging judging = Objects.requireNonNull(
                derivation.judge(
                        startedAt,
                        closedAt(opener, met, ended),
                        version -> clock.dueBefore(opener, start, version, derivation)),
                "a timescale");
        ObligationBuilder row = new ObligationBuilder(
                derivation, child.subject(), judging.version().version());
        row.starts(opener, startedAt, judging.dueBefore());
        row.existsFrom(opener.momentAfter(startedAt));
        row.isShownBy(start);
        if (met != null) {
            row.isMetBy(met);
        }
        if (declined != null) {
            row.isDeclinedBy(declined);
        }
        exempt(row, opener, start, met, about, judging, derivation);
        for (Ending.Happened each : ended) {
            boolean late = !each.event().momentAfter(startedAt).isBefore(judging.dueBefore());
            if (each.reason() != ExemptReason.MOVED || !late) {
                row.isEndedBy(each.event(), each.reason());
            }
        }
        List<StandingEvent> chain = new ArrayList<>(List.of(opener));
        Stream.ofNullable(met).forEach(chain::add);
        Stream.ofNullable(declined).forEach(chain::add);
        ended.forEach(each -> chain.add(each.event()));
        return row.build(derivation.ownership(child, chain));
    }

    private void exempt(
            ObligationBuilder row,
            StandingEvent opener,
            StandingEvent start,
            @Nullable StandingEvent met,
            List<StandingEvent> about,
            Judging judging,
            Derivation derivation) {
        Instant from = opener.time().earliest();
        boolean other = !opening.hosted() && derivation.isOfOtherAuthority(opener);
        if (other || exempt.contains("outside") && derivation.isHostedElsewhere(opener)) {
            row.isExempt(from, ExemptReason.OTHER_AUTHORITY);
        } else if (meeting.ofRecord() && about.stream().anyMatch(event -> !event.canFollow(opener))) {
            row.isExempt(from, ExemptReason.CONTRADICTORY);
            about.forEach(row::isShownBy);
        } else if (met != null && !isCertain(start, met, judging.version().limit(), derivation)) {
            row.isExempt(met.momentAfter(from), ExemptReason.TIME_UNKNOWN);
        }
    }

    private List<Ending.Happened> endings(
            ChildHistory child,
            StandingEvent opener,
            String record,
            @Nullable StandingEvent declined,
            @Nullable StandingEvent successor) {
        List<Ending.Happened> ended = new ArrayList<>();
        endings.forEach(ending -> ending.addTo(ended, child, opener, opening.key(), record));
        child.death().ifPresent(death -> ended.add(new Ending.Happened(death, ExemptReason.CEASED)));
        if (declined != null && exempt.contains("declined")) {
            ended.add(new Ending.Happened(declined, ExemptReason.DECLINED));
        }
        if (successor != null) {
            ended.add(new Ending.Happened(successor, ExemptReason.MOVED));
        }
        if (ended.size() > 1) {
            ended.sort(IN_ORDER);
        }
        return ended;
    }

    private static @Nullable Instant closedAt(
            StandingEvent opener, @Nullable StandingEvent met, List<Ending.Happened> ended) {
        Instant from = opener.time().earliest();
        Instant done = met == null ? null : met.momentAfter(from);
        Instant end = ended.isEmpty() ? null : ended.get(0).event().momentAfter(from);
        return done == null || end != null && end.isBefore(done) ? end : done;
    }

    private static @Nullable StandingEvent firstAfter(StandingEvent opener, List<StandingEvent> events) {
        for (StandingEvent event : events) {
            if (event.canFollow(opener)) {
                return event;
            }
        }
        return null;
    }

    private @Nullable StandingEvent declinedAfter(StandingEvent opener, List<StandingEvent> events, String record) {
        for (StandingEvent event : events) {
            if (event.canFollow(opener) && Meeting.isAbout(event, opening.key(), record)) {
                return event;
            }
        }
        return null;
    }

    /** Whether the earliest and the latest moments that the two times can mean give the same verdict. */
    private static boolean isCertain(
            StandingEvent start, StandingEvent met, @Nullable Timescale limit, Derivation derivation) {
        if (!(limit instanceof Timescale.Hours)) {
            return true;
        }
        Instant shortest = limit.dueBefore(start.time().latest(), derivation.calendar());
        Instant longest = limit.dueBefore(start.time().earliest(), derivation.calendar());
        return met.time().earliest().isBefore(shortest) == met.time().latest().isBefore(longest);
    }
}
