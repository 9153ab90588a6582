package childrens.improvement.local.run;

import childrens.improvement.local.clock.LastSeen;
import childrens.improvement.local.clock.ServiceClocks;
import childrens.improvement.local.clock.ServiceInstant;
import childrens.improvement.local.console.CommandFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where the service clock stands when the services start. New data: where it was asked for, or the evening before the
 * month that the demonstration plays (its last evening, when it is to be loaded at once), or the machine's time. Used
 * data: where they left off, if their clock had been set.
 */
final class ClockStart {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** On the evening before the first day that the demonstration plays. */
    private static final LocalTime EVENING = LocalTime.of(23, 0);

    /** The evening at whose figures it is looked. */
    private static final Instant DEMONSTRATION = Instant.parse("2020-09-30T16:00:00Z");

    private final Options options;
    private final Clock machine;

    ClockStart(Options options, Clock machine) {
        this.options = options;
        this.machine = machine;
    }

    /** Refuses what is already known to go back, before anything is started. */
    void refuseGoingBack() {
        LastSeen.read(options.data()).map(LastSeen::service).ifPresent(this::refuseBefore);
    }

    /** Makes and sets the clocks; the services do not run yet. */
    void set(ServiceClocks clocks) {
        Path data = options.data();
        boolean used = clocks.exist();
        clocks.create();
        Duration left = clocks.ahead();
        Optional<LastSeen> seen = LastSeen.read(data);
        if (!used && seen.isEmpty()) {
            first().ifPresent(start -> clocks.set(Duration.between(machine.instant(), start)));
        } else {
            Instant resume = resume(seen, clocks);
            boolean onMachineTime = left.isZero() && resume.isBefore(machine.instant());
            clocks.set(onMachineTime ? Duration.ZERO : Duration.between(machine.instant(), resume));
            refuseBefore(resume);
        }
        new LastSeen(machine.instant(), clocks.now(), false).write(data);
    }

    /** Where it is moved to once everything runs: where it was asked for, or to the end of the month. */
    Optional<Instant> target() {
        return options.playsTheMonth() ? Optional.of(DEMONSTRATION) : options.clock();
    }

    private Instant resume(Optional<LastSeen> seen, ServiceClocks clocks) {
        Duration left = clocks.ahead();
        if (left.isZero()) {
            return seen.map(LastSeen::service).orElseGet(machine::instant);
        }
        return seen.map(last -> last.resumeAt(left)).orElseGet(clocks::now);
    }

    private Instant beforeTheMonth() {
        return options.playFrom().minusDays(1).atTime(EVENING).atZone(LONDON).toInstant();
    }

    private Optional<Instant> first() {
        if (options.clock().isPresent() || options.empty()) {
            return options.clock();
        }
        return Optional.of(options.playsTheMonth() ? beforeTheMonth() : DEMONSTRATION);
    }

    private void refuseBefore(Instant seen) {
        options.clock().filter(asked -> asked.isBefore(seen)).ifPresent(asked -> {
            throw new CommandFailure("the service clock never runs back: " + options.data() + " has seen "
                    + ServiceInstant.text(seen) + ", after " + ServiceInstant.text(asked));
        });
    }
}
