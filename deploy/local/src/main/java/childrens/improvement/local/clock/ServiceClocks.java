package childrens.improvement.local.clock;

import childrens.improvement.local.postgres.Database;
import childrens.improvement.local.postgres.PostgresServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The clocks of the three services, which stand alike. */
public final class ServiceClocks implements AutoCloseable {

    private final Clock machine;
    private final List<ServiceClock> clocks;

    private ServiceClocks(Clock machine, List<ServiceClock> clocks) {
        this.machine = machine;
        this.clocks = clocks;
    }

    /** Those of a running PostgreSQL of ours. */
    public static ServiceClocks connect(PostgresServer postgres, Clock machine) {
        return connect(postgres::jdbcUrl, machine);
    }

    /** Those of any PostgreSQL that has the databases and roles. */
    public static ServiceClocks connect(Function<Database, String> jdbcUrl, Clock machine) {
        return new ServiceClocks(
                machine,
                Stream.of(Database.values())
                        .map(database -> ServiceClock.connect(database, jdbcUrl.apply(database)))
                        .toList());
    }

    /** Whether services have run on these databases before. */
    public boolean exist() {
        return clocks.stream().allMatch(ServiceClock::exists);
    }

    /** Makes table and function where they are missing, with the machine's own time. */
    public void create() {
        clocks.forEach(ServiceClock::create);
    }

    /** What the services take to be now: the furthest of the three, should a move have died half way. */
    public Instant now() {
        return clocks.stream()
                .map(ServiceClock::now)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How far they are ahead of the machine; the furthest of the three. */
    public Duration ahead() {
        return clocks.stream()
                .map(ServiceClock::ahead)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Has the databases look at what their tables hold: they look by themselves once a minute, and until then plan for what
     * was loaded at once as if it were not there.
     */
    public void analyze() {
        clocks.forEach(ServiceClock::analyze);
    }

    /** Puts all three to a distance from the machine, forward or back: only while no service runs. */
    public void set(Duration ahead) {
        clocks.forEach(clock -> clock.set(ahead));
    }

    /** Puts all three forward to an instant; never back. */
    public void advanceTo(Instant instant) {
        Duration ahead = Duration.between(machine.instant(), instant);
        clocks.forEach(clock -> clock.advance(ahead));
    }

    /** The first moment after now, on all three, at which something falls due. */
    Optional<Instant> nextDueAfter(Instant now) {
        return clocks.stream()
                .filter(clock -> clock.has("next_due"))
                .flatMap(clock -> clock.nextDueAfter(now).stream())
                .min(Comparator.naturalOrder());
    }

    /** Whether it is something to be sent, or a list to be made, that falls due at a moment after now. */
    boolean isToBeSentAt(Instant moment, Instant now) {
        return clocks.stream()
                .filter(clock -> clock.database() == Database.ALERTING && clock.has("next_due"))
                .flatMap(clock -> clock.nextDueAfter(now).stream())
                .anyMatch(moment::equals);
    }

    List<ServiceClock> each() {
        return clocks;
    }

    @Override
    public void close() {
        clocks.forEach(ServiceClock::close);
    }
}
