package childrens.improvement.alerting.notification;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.episode.ClosedBecause;
import childrens.improvement.alerting.episode.Closing;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Opening;
import childrens.improvement.alerting.episode.Remarks;
import childrens.improvement.alerting.episode.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Plays episodes with messages that come late, twice and in disorder, services that die between an attempt and its
 * answer, mail that fails, acknowledgements and silences, and looks at what was told. {@link PlanBench} asserts at each
 * step that a claim is unique and at each hand-over that it is true, in working time (or for the post on call), and not of
 * a child who has died.
 */
class LadderModelTest {

    private static final List<String> MEASURES = List.of("M001", "M002", "M003", "M004", "M096");
    private static final Instant START = Instant.parse("2020-12-17T00:00:00Z");

    private record Message(Instant at, Consumer<PlanBench> hear) {}

    @RepeatedTest(300)
    void every_step_is_claimed_once_and_every_told_opening_is_closed_once(RepetitionInfo repetition) {
        for (int i = 0; i < 20; i++) {
            play(new Random(1000L * repetition.getCurrentRepetition() + i));
        }
    }

    private static void play(Random random) {
        String measure = MEASURES.get(random.nextInt(MEASURES.size()));
        Subject subject = new Subject(EpisodeKind.OBLIGATION, "o-1", measure, "team:court-1", "court-1");
        PlanBench bench = new PlanBench(subject, START, random.nextBoolean());
        boolean died = random.nextInt(8) == 0;
        for (Message message : messages(random, died)) {
            walk(bench, message.at(), random);
            message.hear().accept(bench);
            interrupt(bench, random);
        }
        bench.hold(null);
        walk(bench, bench.now.plus(Duration.ofDays(60)), random);

        assertThat(bench.rows).noneMatch(NotificationEntity::isWaiting);
        if (!died) {
            assertClosed(bench);
        }
    }

    private static void assertClosed(PlanBench bench) {
        bench.rows.stream().filter(one -> one.isOpening() && one.isTold()).forEach(told -> assertThat(
                        bench.rows.stream()
                                .filter(one -> !one.isOpening()
                                        && one.round == told.round
                                        && one.recipient.equals(told.recipient)
                                        && (one.isTold() || one.isFailed())))
                .as("closings of %s for %s", told.step, told.recipient)
                .hasSize(1));
        bench.rows.stream().filter(one -> !one.isOpening() && one.isTold()).forEach(closing -> assertThat(bench.rows)
                .anyMatch(one -> one.isOpening() && one.recipient.equals(closing.recipient) && one.isTold()));
    }

    /** What happens, each told again or late now and then; the end is always told in the end. */
    private static List<Message> messages(Random random, boolean died) {
        List<Message> messages = new ArrayList<>();
        Instant at = START.plus(Duration.ofMinutes(random.nextInt(10000)));
        int rounds = 1 + random.nextInt(3);
        for (int round = 0; round < rounds; round++) {
            Instant due = at.plus(Duration.ofHours(6));
            boolean backlog = random.nextInt(6) == 0;
            if (random.nextBoolean()) {
                add(messages, random, at, opening("due-soon", at, due, false));
            }
            add(messages, random, due, opening("overdue", due, due, backlog));
            Instant said = due.plus(Duration.ofMinutes(random.nextInt(6000)));
            switch (random.nextInt(3)) {
                case 0 -> add(messages, random, said, bench -> bench.hear(new Remarks(said, null)));
                case 1 -> add(messages, random, said, bench -> bench.hear(new Remarks(null, said)));
                default -> {
                    // nothing is said
                }
            }
            Instant end = due.plus(Duration.ofMinutes(1 + random.nextInt(20000)));
            boolean silent = died && round == rounds - 1;
            Closing closing = new Closing(end, silent ? ClosedBecause.CEASED : ClosedBecause.MET_LATE, silent);
            add(messages, random, end, bench -> bench.hear(closing));
            at = end.plus(Duration.ofMinutes(1 + random.nextInt(3000)));
        }
        messages.sort((one, other) -> one.at().compareTo(other.at()));
        return messages;
    }

    private static Consumer<PlanBench> opening(String level, Instant at, Instant due, boolean backlog) {
        Opening opening = new Opening(at, level, due, "weekly", backlog, null, due.minus(Duration.ofDays(3)), Set.of());
        return bench -> bench.hear(opening);
    }

    private static void add(List<Message> messages, Random random, Instant at, Consumer<PlanBench> hear) {
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            messages.add(new Message(at.plus(Duration.ofMinutes(random.nextInt(4) * random.nextInt(1500))), hear));
        }
    }

    private static void interrupt(PlanBench bench, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> bench.acknowledge(bench.now.plus(Duration.ofMinutes(1 + random.nextInt(8000))));
            case 1 -> bench.hold("silenced");
            case 2 -> bench.hold(null);
            case 3 -> bench.decide();
            default -> {
                // nothing happens in between
            }
        }
    }

    /** From due moment to due moment; at each the mail is taken, fails, or the service dies over it and goes on. */
    private static void walk(PlanBench bench, Instant until, Random random) {
        deliver(bench, random);
        for (Instant next = bench.next(); next != null && !next.isAfter(until); next = bench.next()) {
            bench.now = next;
            bench.decide();
            deliver(bench, random);
        }
        bench.now = until.isAfter(bench.now) ? until : bench.now;
    }

    private static void deliver(PlanBench bench, Random random) {
        for (List<NotificationEntity> due = bench.due(); !due.isEmpty(); due = bench.due()) {
            for (NotificationEntity one : due) {
                if (one.isWaiting()) {
                    one.possiblySent = true;
                    if (random.nextInt(5) == 0) {
                        // another message is heard of, or the service starts again, before the answer is kept
                        bench.decide();
                    }
                    bench.end(one, random.nextInt(10) == 0 ? "failed" : "sent");
                }
            }
        }
    }
}
