package childrens.improvement.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two instances of metrics-service that are killed again and again while they count, on a real database and a real
 * broker: in the end every duty, reading and announcement is what a recount of what was said gives.
 */
@Order(2)
class KilledInstancesIT {

    @RegisterExtension
    static final RunningSystem SYSTEM = RunningSystem.startedAt(RunningSystem.MORNING);

    private static final String TEAM = "assessment-3";
    private static final long SEED = Long.getLong("killed.seed", 20_201);
    private static final int STEPS = 400;
    private static final int LATER_STEPS = 100;
    private static final int AT_ONCE = 6;
    private static final LocalTime MORNING = LocalTime.of(11, 0);
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Web web = new Web();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<CaseEvent> said = new ArrayList<>();
    private final List<CaseEvent> received = new ArrayList<>();
    private final List<CaseEvent> decided = new ArrayList<>();
    private final Set<String> voided = new TreeSet<>();

    @Test
    void killed_at_any_moment_they_lose_nothing_and_count_nothing_twice() {
        Instant now = ServiceTime.moveToNext(MORNING);
        Instant tomorrow = now.plus(A_DAY);
        try (Killed instances = new Killed(web, random)) {
            instances.killWhile(() -> say(STEPS, now, true));
            Set<String> owed = owed();
            Set<String> met = decidedContacts();
            Set<String> open = without(owed, met);
            met.retainAll(owed);
            assertReading(met.size(), met.size(), open.size(), 0);

            instances.killWhile(() -> ServiceTime.moveTo(tomorrow.plusSeconds(60)));
            assertReading(met.size(), owed.size(), 0, open.size());
            assertThat(Breaches.toldOverdueOf(TEAM)).hasSameSizeAs(open).doesNotHaveDuplicates();
            assertThat(Breaches.toldSettledOf(TEAM)).isEmpty();

            Instant late = tomorrow.plusSeconds(30);
            instances.killWhile(() -> say(LATER_STEPS, late, false));
            Set<String> overdue = without(open, decidedContacts());
            assertReading(met.size(), owed.size(), 0, overdue.size());
            Eventually.holds(() -> assertThat(Breaches.toldSettledOf(TEAM)).hasSize(open.size() - overdue.size()));
            assertThat(Breaches.toldSettledOf(TEAM)).doesNotHaveDuplicates().allMatch(each -> each.endsWith(" 1"));
            assertThat(Breaches.toldOverdueOf(TEAM)).hasSameSizeAs(open).doesNotHaveDuplicates();
        }
    }

    /** Some contacts, what was decided of some, again what was said before, and that something never was. */
    private void say(int steps, Instant now, boolean more) {
        for (int left = steps; left > 0; left -= AT_ONCE) {
            List<CaseEvent> chunk = new ArrayList<>();
            for (int i = 0; i < Math.min(left, AT_ONCE); i++) {
                CaseEvent event = event(random.nextInt(10), now, more);
                said.add(event);
                chunk.add(event);
            }
            EventLog.send(chunk);
        }
    }

    private CaseEvent event(int kind, Instant now, boolean more) {
        if (received.isEmpty() || more && kind < 5) {
            CaseEvent event = CaseEvent.contactReceived(now, TEAM);
            received.add(event);
            return event;
        }
        if (kind < 8 || !more) {
            CaseEvent event = any(received).decided(now);
            decided.add(event);
            return event;
        }
        if (kind == 8) {
            return any(said);
        }
        CaseEvent wrong = any(random.nextBoolean() || decided.isEmpty() ? received : decided);
        voided.add(wrong.id());
        return wrong.voided();
    }

    /** The contacts that are owed a decision. */
    private Set<String> owed() {
        return contacts(received);
    }

    private Set<String> decidedContacts() {
        return contacts(decided);
    }

    private Set<String> contacts(List<CaseEvent> events) {
        return events.stream()
                .filter(event -> !voided.contains(event.id()))
                .map(CaseEvent::contact)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private void assertReading(int numerator, int denominator, int pending, int overdue) {
        Eventually.holds(() -> {
            Reading reading = Reading.ofTeam(web, "M004", TEAM);
            assertThat(List.of(reading.numerator(), reading.denominator(), reading.pending(), reading.overdueNow()))
                    .as("seed %d: met, counted, pending, overdue", SEED)
                    .containsExactly(numerator, denominator, pending, overdue);
        });
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
