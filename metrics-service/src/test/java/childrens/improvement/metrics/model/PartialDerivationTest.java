package childrens.improvement.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.CaseEventReader;
import childrens.improvement.metrics.definition.BankHolidays;
import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.ingest.Engine;
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
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Deriving only what an event can change, from what is kept in memory, gives what deriving everything anew gives. */
class PartialDerivationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
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
        MemoryWork work = new MemoryWork(measures);
        Engine engine = new Engine(READER, ENGLAND, OWN, random.nextInt(4) == 0 ? 40 : 100_000);
        Instant clock = generator.begin();
        long offset = 0;
        List<LogRecord> batch = new ArrayList<>();
        for (Step step : steps) {
            CaseEvent event = step.event();
            Instant at = event == null ? step.clock() : event.time().earliest();
            clock = at.isAfter(clock) ? at : clock.plusMillis(1);
            if (event != null) {
                batch.add(new LogRecord("case-events", 0, offset++, null, Map.of(), bytes(event)));
            }
            if (!batch.isEmpty() && random.nextInt(4) == 0) {
                work.clock(clock);
                Taken taken = engine.apply(work, "case-events", batch);
                if (random.nextInt(10) > 0) {
                    engine.keep(taken.found());
                }
                batch.clear();
                List<String> low = work.laidOutOnlyUntil(clock.plus(Duration.ofDays(30)));
                if (!low.isEmpty()) {
                    engine.keep(engine.deriveAgain(work, low));
                }
                compare(seed, work, measures, clock);
            }
        }
    }

    private static void compare(int seed, MemoryWork work, List<MeasureDefinition> measures, Instant now) {
        assertThat(soon(new ArrayList<>(work.rows()), now))
                .as(
                        "seed %d with %s",
                        seed, measures.stream().map(MeasureDefinition::code).toList())
                .containsExactlyInAnyOrderElementsOf(soon(anew(work, measures, now), now));
    }

    /** What exists: how far ahead further intervals are laid out differs. */
    private static List<Obligation> soon(List<Obligation> rows, Instant now) {
        return rows.stream().filter(row -> row.existsAt().isBefore(now)).toList();
    }

    private static List<Obligation> anew(MemoryWork work, List<MeasureDefinition> measures, Instant now) {
        List<StandingEvent> standing = Standing.of(work.log());
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

    private static byte[] bytes(CaseEvent event) {
        Map<String, Object> members = new HashMap<>();
        members.put("specversion", "1.0");
        members.put("id", event.id());
        members.put("source", event.source());
        members.put("type", event.type());
        members.put("subject", event.subject());
        members.put("time", event.time().toString());
        members.put("recordedtime", event.recordedAt().toString());
        if (event.replaces() != null) {
            members.put("replaces", event.replaces());
        }
        members.put("data", event.data());
        try {
            return JSON.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
