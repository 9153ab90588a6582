package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.CaseEventReader;
import childrens.improvement.metrics.definition.BankHolidays;
import childrens.improvement.metrics.ingest.Engine;
import childrens.improvement.metrics.ingest.Taken;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The service's engine over a log and tables in memory, with nobody beside it and no faults. */
final class MemoryEngine {

    static final WorkingDayCalendar ENGLAND = BankHolidays.england();
    static final String OWN_AUTHORITY = "E06000019";
    static final CaseEventReader READER = new CaseEventReader();
    static final Duration LOW = Duration.ofDays(30);

    private final List<MeasureDefinition> measures;
    private final MemoryTables tables = new MemoryTables();
    private final Engine engine;
    private long offset;

    /**
     * An engine.
     *
     * @param room how many events and rows it keeps in memory
     */
    MemoryEngine(List<MeasureDefinition> measures, int room) {
        this.measures = measures;
        this.engine = new Engine(READER, ENGLAND, OWN_AUTHORITY, room);
    }

    void take(CaseEvent event, Instant now) {
        MemoryWork work = new MemoryWork(tables, measures, Fate.NONE, () -> now);
        Taken taken = engine.apply(work, Wire.TOPIC, List.of(Wire.record(event, 0, offset++)));
        work.commit();
        engine.keep(taken.found());
    }

    /** Lays out further intervals for children for whom little is left, and announces what has fallen due. */
    void clock(Instant now) {
        List<String> low = tables.laidOutOnlyUntil(now.plus(LOW));
        if (!low.isEmpty()) {
            MemoryWork work = new MemoryWork(tables, measures, Fate.NONE, () -> now);
            var found = engine.deriveAgain(work, low);
            work.commit();
            engine.keep(found);
        }
        tables.breaches.announce(now);
    }

    MemoryTables tables() {
        return tables;
    }
}
