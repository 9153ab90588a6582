package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.obligation.Done;
import childrens.improvement.metrics.obligation.ExemptReason;
import childrens.improvement.metrics.obligation.Exemption;
import childrens.improvement.metrics.obligation.Finding;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Ownership;
import childrens.improvement.metrics.timeliness.London;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of every kind that can be told of one measure, the improbable ones too. */
final class RandomRows {

    private final SplittableRandom random;
    private final LocalDate first;
    private final int days;

    private RandomRows(SplittableRandom random, LocalDate first, int days) {
        this.random = random;
        this.first = first;
        this.days = days;
    }

    static List<Obligation> of(SplittableRandom random, LocalDate first, int days, int number) {
        RandomRows rows = new RandomRows(random, first, days);
        List<Obligation> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(rows.next(i));
        }
        return all;
    }

    private Obligation next(int number) {
        Instant started = moment();
        boolean event = random.nextInt(6) == 0;
        Instant due = event
                ? started.plus(1, ChronoUnit.MICROS)
                : random.nextBoolean()
                        ? London.startOf(London.dayOf(started).plusDays(1L + random.nextInt(9)))
                        : started.plus(Duration.ofHours(1L + random.nextInt(96)));
        boolean good = random.nextBoolean();
        Done done = event ? (good ? new Done(started, started) : null) : done(started, due);
        Exemption exemption = random.nextInt(5) == 0 ? new Exemption(after(started, 200), reason()) : null;
        Instant exists = event ? started : exists(started, due);
        return new Obligation(
                new UUID(7, number),
                "M004",
                "first",
                true,
                "child-" + random.nextInt(9),
                started,
                exists,
                due,
                done,
                exemption,
                !event && done == null && random.nextInt(4) == 0 ? after(due, 48) : null,
                random.nextInt(5) == 0 ? after(started, 150) : null,
                null,
                ownership(started),
                "M004/1",
                List.of(),
                1,
                event ? Nature.EVENT : Nature.DUTY,
                event ? new Finding(good, null, null) : null);
    }

    private Instant exists(Instant started, Instant due) {
        return switch (random.nextInt(8)) {
            case 0 -> due;
            case 1 -> after(started, 200);
            default -> started;
        };
    }

    private @Nullable Done done(Instant started, Instant due) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        Instant at = random.nextInt(10) == 0 ? due : after(started, 200);
        return new Done(at, random.nextInt(3) == 0 ? after(at, 300) : at);
    }

    private ExemptReason reason() {
        return ExemptReason.values()[random.nextInt(ExemptReason.values().length)];
    }

    private Ownership ownership(Instant started) {
        List<Ownership.Spell> spells = new ArrayList<>();
        Instant from = started;
        for (int i = random.nextInt(3); i >= 0; i--) {
            spells.add(new Ownership.Spell(from, random.nextInt(5) == 0 ? null : team(), null));
            from = after(from, 72).plusSeconds(1);
        }
        return new Ownership(random.nextInt(3) == 0 ? "reviewing" : null, spells);
    }

    private String team() {
        return List.of("one", "two", "three").get(random.nextInt(3));
    }

    private Instant moment() {
        Instant day = London.startOf(first.plusDays(random.nextInt(days)));
        return random.nextInt(8) == 0 ? day : day.plus(Duration.ofMinutes(random.nextInt(1440)));
    }

    private Instant after(Instant moment, int hours) {
        return moment.plus(Duration.ofMinutes(random.nextInt(hours * 60)));
    }
}
