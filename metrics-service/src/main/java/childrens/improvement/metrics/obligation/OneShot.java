package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.Timescale;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event opens an obligation, another of the same record meets it.
 *
 * @param opens type of the event that opens it
 * @param key member that names the record; also {@code <key>s}, a list, on what meets it
 * @param meets types of the events that meet it
 * @param declines type of the event by which the child declines, or null
 * @param exempt what is not counted in this way of counting: {@code declined}, {@code outside}
 * @param cohort {@code receiving-a-service} where only children are counted who had a plan, were looked after or had an
 *     allocated case on the day, or null
 */
public record OneShot(
        String opens,
        String key,
        List<String> meets,
        @Nullable String declines,
        Set<String> exempt,
        @Nullable String cohort)
        implements Shape {

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        return child.records(opens, key).stream()
                .filter(opener -> cohort == null || Cohort.isReceivingAService(child, opener))
                .map(opener -> obligation(child, opener, derivation));
    }

    private Obligation obligation(ChildHistory child, StandingEvent opener, Derivation derivation) {
        String record = Objects.requireNonNull(opener.text(key));
        List<StandingEvent> about = meets.stream()
                .flatMap(type -> child.of(type).stream())
                .filter(event -> isAbout(event, record))
                .sorted(StandingEvent.IN_ORDER)
                .toList();
        Optional<StandingEvent> met =
                about.stream().filter(event -> event.canFollow(opener)).findFirst();
        Optional<StandingEvent> declined = declines == null
                ? Optional.empty()
                : child.of(declines).stream()
                        .filter(event -> isAbout(event, record) && event.canFollow(opener))
                        .findFirst();
        Instant startedAt = opener.time().earliest();
        TimescaleVersion version = derivation.versionOn(startedAt);
        Timescale limit = Objects.requireNonNull(version.limit());
        Instant dueBefore = limit.dueBefore(startOf(opener, limit), derivation.calendar());
        ObligationBuilder row = new ObligationBuilder(derivation, child.subject(), version.version());
        row.starts(opener, startedAt, dueBefore);
        met.ifPresent(row::isMetBy);
        declined.ifPresent(row::isDeclinedBy);
        if (derivation.isOfOtherAuthority(opener)
                || exempt.contains("outside") && derivation.isHostedElsewhere(opener)) {
            row.isExempt(startedAt, ExemptReason.OTHER_AUTHORITY);
        } else if (about.stream().anyMatch(event -> !event.canFollow(opener))) {
            row.isExempt(startedAt, ExemptReason.CONTRADICTORY);
            about.forEach(row::isShownBy);
        } else if (met.isPresent() && !isCertain(opener, met.get(), limit, derivation)) {
            row.isExempt(met.get().momentAfter(startedAt), ExemptReason.TIME_UNKNOWN);
        }
        child.death().ifPresent(death -> row.isEndedBy(death, ExemptReason.CEASED));
        if (exempt.contains("declined")) {
            declined.ifPresent(event -> row.isEndedBy(event, ExemptReason.DECLINED));
        }
        Stream<StandingEvent> chain = Stream.concat(Stream.of(opener), met.stream());
        return row.build(derivation.ownership(child, Stream.concat(chain, declined.stream())));
    }

    private boolean isAbout(StandingEvent event, String record) {
        return record.equals(event.text(key))
                || event.event().data().get(key + "s") instanceof List<?> several && several.contains(record);
    }

    /** An hour clock whose start has no hour is over only when it is over for the last moment that the day can mean. */
    private static Instant startOf(StandingEvent opener, Timescale limit) {
        return limit instanceof Timescale.Hours
                ? opener.time().latest()
                : opener.time().earliest();
    }

    /** Whether the earliest and the latest moments that the two times can mean give the same verdict. */
    private static boolean isCertain(StandingEvent opener, StandingEvent met, Timescale limit, Derivation derivation) {
        if (!(limit instanceof Timescale.Hours)) {
            return true;
        }
        Instant shortest = limit.dueBefore(opener.time().latest(), derivation.calendar());
        Instant longest = limit.dueBefore(opener.time().earliest(), derivation.calendar());
        return met.time().earliest().isBefore(shortest) == met.time().latest().isBefore(longest);
    }
}
