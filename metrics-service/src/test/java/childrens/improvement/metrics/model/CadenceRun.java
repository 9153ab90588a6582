package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.EventTime;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.model.oracle.CadenceRule;
import childrens.improvement.metrics.model.oracle.EnglandDays;
import childrens.improvement.metrics.model.oracle.Look;
import childrens.improvement.metrics.model.oracle.Owed;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What the council, teams and areas do once in each period of the calendar, counted by the service's core and again from
 * the raw list of events: told late, twice, wrongly at first, withdrawn, and withdrawn no more.
 */
final class CadenceRun {

    private static final int STEPS = 60;
    private static final Instant BEGIN = Instant.parse("2020-06-20T09:00:00Z");
    private static final List<String> KINDS = List.of(
            "provider-meeting",
            "private-fostering-report",
            "self-evaluation",
            "group-supervision",
            "learning-event",
            "scorecard",
            "away-day");

    private final MemoryEngine engine = new MemoryEngine(definitions(), 1000);
    private final List<CaseEvent> heard = new ArrayList<>();
    private Instant clock = BEGIN;

    private final SplittableRandom random;

    private CadenceRun(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Fails with what differs. */
    static void play(long seed) {
        new CadenceRun(seed).play();
    }

    /** The rows that are known in the end. */
    static List<Obligation> rows(long seed) {
        CadenceRun run = new CadenceRun(seed);
        run.play();
        return run.engine.tables().rows();
    }

    private void play() {
        engine.tables().knowOrganisation();
        for (int step = 0; step < STEPS; step++) {
            clock = clock.plusSeconds(random.nextInt(12 * 86_400));
            CaseEvent event = event();
            if (random.nextInt(20) == 0 && !heard.isEmpty()) {
                engine.take(any(heard), clock);
            }
            engine.take(event, clock);
            heard.add(event);
            engine.clock(clock);
            compare(Moment.at(clock), Look.at(clock));
            LocalDate day = EnglandDays.day(clock).minusDays(random.nextInt(200) - 60);
            compare(Moment.endOf(day).notPassedAfter(clock), Look.atEndOf(day, clock));
            Standings.compareCounts(engine.tables());
        }
    }

    private void compare(Moment moment, Look look) {
        List<Owed> recount = new ArrayList<>();
        CadenceRule.rowSets()
                .forEach(rowSet -> recount.addAll(CadenceRule.count(rowSet, heard, World.COUNCIL, World.AREAS, look)));
        Standings.same(
                "rows at " + look.seenBefore() + " of " + heard,
                RowWords.ofService(engine.tables().rows(), moment, World.VIEW),
                RowWords.ofRecount(recount, look, World.COUNCIL),
                Disagreement.Probe.NOW);
    }

    private CaseEvent event() {
        int kind = random.nextInt(10);
        if (kind < 2 && !heard.isEmpty()) {
            CaseEvent withdrawn = any(heard);
            return of("record.voided", withdrawn.subject(), null, Map.of("voids", withdrawn.id()));
        }
        CaseEvent wrong = kind < 4 && !heard.isEmpty() ? any(heard) : null;
        if (wrong != null && !wrong.type().equals("record.voided")) {
            return done(wrong.type(), wrong.id());
        }
        return done(random.nextInt(4) == 0 ? "audit.completed" : "activity.held", null);
    }

    private CaseEvent done(String type, String replaces) {
        Map<String, Object> data = new HashMap<>();
        if (type.equals("audit.completed")) {
            data.put("audit", "a" + heard.size());
            data.put("grade", "good");
            data.put("kind", random.nextBoolean() ? "deep-dive" : "themed");
        } else {
            data.put("activity", "a" + heard.size());
            data.put("kind", any(KINDS));
        }
        String subject = any(List.of("t1", "t2", "t4", "x2", "north", "south", "somebody"));
        return of(type, subject, replaces, data);
    }

    private CaseEvent of(String type, String subject, String replaces, Map<String, Object> data) {
        EventTime time = time();
        Instant recorded = time.earliest().plusSeconds(random.nextInt(3) * 86_400L);
        return new CaseEvent(
                "urn:case-system",
                Integer.toString(random.nextInt(46_656), 36) + "-" + heard.size(),
                type,
                subject,
                time,
                recorded.isAfter(clock) ? clock : recorded,
                replaces,
                data);
    }

    /** Mostly of late, often about the first moment of a month or of a working day on which something falls due. */
    private EventTime time() {
        Instant then = clock.minusSeconds(random.nextInt(20 * 86_400));
        if (random.nextInt(3) == 0) {
            LocalDate month = EnglandDays.day(then).withDayOfMonth(1);
            LocalDate edge = random.nextBoolean() ? month : month.plusDays(random.nextInt(31));
            then = EnglandDays.start(edge).plusNanos(1000L * (random.nextInt(3) - 1));
        }
        if (then.isAfter(clock)) {
            then = clock;
        }
        return random.nextInt(4) == 0 ? EventTime.on(EnglandDays.day(then)) : EventTime.at(then);
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private static List<MeasureDefinition> definitions() {
        return Adoptions.adopted(
                CadenceRule.rowSets().stream()
                        .map(rowSet -> rowSet.substring(0, rowSet.indexOf('/')))
                        .sorted()
                        .toList(),
                List.of());
    }
}
