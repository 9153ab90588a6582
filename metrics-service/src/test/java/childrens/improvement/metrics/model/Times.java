package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.EventTime;
import childrens.improvement.metrics.model.oracle.Adopted;
import childrens.improvement.metrics.model.oracle.EnglandDays;
import childrens.improvement.metrics.model.oracle.Limit;
import childrens.improvement.metrics.model.oracle.Revision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes up when things happen: often just before, at or just after the moment at which something falls due. */
final class Times {

    private static final Duration LONGEST_LEAP = Duration.ofDays(120);
    private static final Duration LONGEST = Duration.ofDays(500);
    /** Hours around which London's clocks change. */
    private static final List<Instant> NIGHTS = List.of(
            Instant.parse("2020-03-29T01:00:00Z"),
            Instant.parse("2020-10-25T01:00:00Z"),
            Instant.parse("2021-03-28T01:00:00Z"),
            Instant.parse("2021-10-31T01:00:00Z"));

    private static final Instant FIRST = Instant.parse("2020-02-01T09:00:00Z");
    private static final int AN_HOUR = 3600;
    private static final LocalDate LAST = LocalDate.of(2023, 1, 1);

    private final SplittableRandom random;
    /** About when something changes that is not of a child. */
    private final List<Instant> edges = new ArrayList<>();

    private final List<Limit> limits = new ArrayList<>();
    private final Map<String, List<Instant>> happened = new HashMap<>();
    private final Instant begin;
    private Instant clock;

    Times(SplittableRandom random, List<String> measures, List<Revision> revisions) {
        this.random = random;
        measures.forEach(each -> limits.addAll(Adopted.limits(each)));
        edges.addAll(NIGHTS);
        for (String measure : measures) {
            for (LocalDate day : Adopted.changes(measure, EnglandDays.day(FIRST), LAST)) {
                edges.addAll(Collections.nCopies(9, EnglandDays.start(day).plusSeconds(AN_HOUR)));
            }
        }
        for (Revision revision : revisions) {
            edges.addAll(Collections.nCopies(3, EnglandDays.start(revision.from())));
            if (revision.limit() != null) {
                limits.add(revision.limit());
            }
        }
        begin = random.nextInt(3) == 0
                ? edges.get(random.nextInt(edges.size())).minusSeconds(random.nextInt(10 * 86_400))
                : FIRST.plusSeconds(random.nextInt(600 * 86_400));
        clock = begin;
    }

    Instant begin() {
        return begin;
    }

    Instant clock() {
        return clock;
    }

    void goOnTo(Instant instant) {
        clock = instant.isAfter(clock) ? instant : clock;
    }

    /** The clock goes on: some minutes, some days, some weeks, or to a midnight. */
    void goOn() {
        int kind = random.nextInt(20);
        if (kind < 8) {
            clock = clock.plusSeconds(1 + random.nextInt(6 * 3600));
        } else if (kind < 15) {
            clock = clock.plusSeconds(1 + random.nextInt(3 * 86_400));
        } else if (kind < 16) {
            int most = clock.isBefore(begin.plus(LONGEST)) ? 40 : 1;
            clock = clock.plusSeconds(1 + random.nextInt(most * 86_400));
        } else {
            clock = around(EnglandDays.end(EnglandDays.day(clock)));
        }
    }

    void remember(CaseEvent event) {
        happened.computeIfAbsent(event.subject(), child -> new ArrayList<>())
                .add(event.time().earliest());
    }

    /** When something happens to a child, mostly not after now. */
    EventTime next(String child) {
        Instant instant = instant(child);
        boolean tooFar = instant.isAfter(clock.plus(LONGEST_LEAP)) || instant.isAfter(begin.plus(LONGEST));
        if (tooFar && instant.isAfter(clock) || instant.isAfter(clock) && random.nextInt(3) == 0) {
            instant = clock.minusSeconds(random.nextInt(3600));
        }
        if (random.nextInt(7) == 0) {
            return EventTime.on(EnglandDays.day(instant));
        }
        return EventTime.at(instant);
    }

    private Instant instant(String child) {
        List<Instant> before = happened(child);
        int kind = random.nextInt(100);
        if (kind < 30 && !before.isEmpty() && !limits.isEmpty()) {
            int recent = Math.min(before.size(), 12);
            Instant start = before.get(before.size() - 1 - random.nextInt(recent));
            return around(limits.get(random.nextInt(limits.size())).dueBefore(start));
        }
        if (kind < 40 && !before.isEmpty()) {
            return before.get(before.size() - 1 - random.nextInt(Math.min(before.size(), 6)));
        }
        if (kind < 50) {
            return edges.get(random.nextInt(edges.size())).plusSeconds(1800L * (random.nextInt(13) - 6));
        }
        if (kind < 57) {
            return clock.minusSeconds(random.nextInt(120 * 86_400));
        }
        return clock.minusSeconds(random.nextInt(2 * 86_400));
    }

    /** A moment, or the last or next one of a microsecond or a second. */
    private Instant around(Instant instant) {
        return switch (random.nextInt(5)) {
            case 0 -> instant.minusSeconds(1);
            case 1 -> instant.minusNanos(1000);
            case 2 -> instant.plusSeconds(1);
            default -> instant;
        };
    }

    /** When it is recorded: at once, later, or just when it was due; seldom after the present, which then goes on. */
    Instant recorded(String child, EventTime time) {
        Instant happened = time.earliest();
        int kind = random.nextInt(6);
        Instant recorded = kind < 2
                ? happened
                : kind < 3
                        ? due(child, happened)
                        : happened.plusSeconds(random.nextInt(6) * 86_400L * random.nextInt(4));
        boolean beyond = recorded.isAfter(clock.plus(LONGEST_LEAP)) || recorded.isAfter(begin.plus(LONGEST));
        boolean tooFar = recorded.isAfter(clock) && (beyond || random.nextInt(6) > 0);
        Instant said = tooFar ? clock : recorded;
        return said.isBefore(happened) ? happened : said;
    }

    /** About the moment at which something fell due that had begun before. */
    private Instant due(String child, Instant happened) {
        List<Instant> before = happened(child);
        if (before.isEmpty() || limits.isEmpty()) {
            return happened;
        }
        Instant start = before.get(before.size() - 1 - random.nextInt(Math.min(before.size(), 6)));
        return around(limits.get(random.nextInt(limits.size())).dueBefore(start));
    }

    private List<Instant> happened(String child) {
        return happened.getOrDefault(child, List.of());
    }
}
