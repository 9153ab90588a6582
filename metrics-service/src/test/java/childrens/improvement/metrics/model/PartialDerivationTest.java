package childrens.improvement.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.CaseEventReader;
import childrens.improvement.metrics.definition.BankHolidays;
import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.ingest.Engine;
import childrens.improvement.metrics.ingest.Found;
import childrens.improvement.metrics.ingest.LogRecord;
import childrens.improvement.metrics.ingest.Taken;
import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Obligations;
import childrens.improvement.metrics.obligation.Standing;
import childrens.improvement.metrics.obligation.StandingEvent;
import childrens.improvement.metrics.store.Kinship;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Deriving only what an event can change, from what is kept in memory, gives what deriving everything anew gives. */
class PartialDerivationTest {

    private static final WorkingDayCalendar ENGLAND = BankHolidays.england();
    private static final String OWN = "E06000019";
    private static final CaseEventReader READER = new CaseEventReader();
    private static final int SEEDS = Integer.getInteger("partial.seeds", 60);
    private static final int STEPS = 250;

    @Test
    void what_an_event_can_change_is_all_that_it_changes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            play(seed);
        }
    }

    private static void play(int seed) {
        Generator generator = new Generator(seed);
        List<MeasureDefinition> measures =
                generator.measures().stream().map(DefinitionsFixture::measure).toList();
        List<Step> steps = generator.steps(STEPS);
        SplittableRandom random = new SplittableRandom(seed);
        MemoryTables tables = new MemoryTables();
        Engine engine = new Engine(READER, ENGLAND, OWN, random.nextInt(4) == 0 ? 40 : 100_000);
        Instant clock = generator.begin();
        long offset = 0;
        List<LogRecord> batch = new ArrayList<>();
        for (Step step : steps) {
            CaseEvent event = step.event();
            Instant at = event == null ? step.clock() : Execution.sayableFrom(event);
            clock = at.isAfter(clock) ? at : clock.plusMillis(1);
            if (event != null) {
                batch.add(Wire.record(event, 0, offset++));
            }
            if (!batch.isEmpty() && random.nextInt(4) == 0) {
                Instant now = clock;
                MemoryWork work = new MemoryWork(tables, measures, Fate.NONE, () -> now);
                Taken taken = engine.apply(work, Wire.TOPIC, batch);
                work.commit();
                if (random.nextInt(10) > 0) {
                    engine.keep(taken.found());
                }
                batch.clear();
                List<String> low = tables.laidOutOnlyUntil(clock.plus(MemoryEngine.LOW));
                if (!low.isEmpty()) {
                    MemoryWork ahead = new MemoryWork(tables, measures, Fate.NONE, () -> now);
                    Found found = engine.deriveAgain(ahead, low);
                    ahead.commit();
                    engine.keep(found);
                }
                compare(seed, tables, measures, clock);
            }
        }
    }

    private static void compare(int seed, MemoryTables tables, List<MeasureDefinition> measures, Instant now) {
        assertThat(soon(tables.rows(), now))
                .as(
                        "seed %d with %s",
                        seed, measures.stream().map(MeasureDefinition::code).toList())
                .containsExactlyInAnyOrderElementsOf(soon(anew(tables, measures, now), now));
    }

    /** What exists: how far ahead further intervals are laid out differs. */
    private static List<Obligation> soon(List<Obligation> rows, Instant now) {
        return rows.stream().filter(row -> row.existsAt().isBefore(now)).toList();
    }

    private static List<Obligation> anew(MemoryTables tables, List<MeasureDefinition> measures, Instant now) {
        List<StandingEvent> standing = Standing.of(tables.log.all());
        Kinship kinship = new Kinship(standing);
        Map<String, List<StandingEvent>> children = new TreeMap<>();
        standing.forEach(
                event -> children.computeIfAbsent(kinship.nameOf(event.event().subject()), name -> new ArrayList<>())
                        .add(event));
        List<Obligation> rows = new ArrayList<>();
        children.forEach((name, events) -> rows.addAll(Obligations.derive(
                ChildHistory.of(name, events), measures, ENGLAND, now.plus(Duration.ofDays(60)), OWN)));
        return rows;
    }
}
