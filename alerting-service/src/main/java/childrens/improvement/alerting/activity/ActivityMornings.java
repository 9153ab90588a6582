package childrens.improvement.alerting.activity;

import childrens.improvement.alerting.activity.DueCounts.Result;
import childrens.improvement.alerting.escalation.Activities;
import childrens.improvement.alerting.escalation.Backoff;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.schedule.Schedule;
import childrens.improvement.foundation.clock.ServiceClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The mornings on which metrics-service is asked: planned once, claimed under a lease, kept with what is told. */
@ApplicationScoped
class ActivityMornings {

    private static final Logger LOG = Logger.getLogger(ActivityMornings.class);

    /** After a longer outage the mornings of the last days are enough. */
    private static final Duration MISSED = Duration.ofDays(7);

    private final EntityManager database;
    private final ActivityNotices notices;
    private final Activities activities;
    private final ServiceClock clock;
    private final ActivityConfig config;
    private final Backoff backoff;
    private final Schedule schedule;

    ActivityMornings(
            EntityManager database, ActivityNotices notices, Ladder ladder, ServiceClock clock, ActivityConfig config) {
        this.config = config;
        this.backoff = new Backoff(config.waitAtLeast(), config.waitAtMost());
        this.schedule = new Schedule(database, "activity_calendar");
        this.database = database;
        this.notices = notices;
        this.activities = ladder.activities();
        this.clock = clock;
    }

    /** Whether it is time to look again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isDue() {
        return schedule.isDue();
    }

    /** Plans the mornings since it was looked last. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void plan() {
        schedule.plan(clock.now(), this::plan);
    }

    private Instant plan(Instant from, Instant until) {
        Instant earliest = until.minus(MISSED);
        activities.mornings(from.isBefore(earliest) ? earliest : from, until).forEach(day -> database.createNativeQuery(
                        "insert into activity_morning (day, next_attempt_at) values (:day, :at) on conflict do nothing")
                .setParameter("day", day)
                .setParameter("at", activities.morning(day))
                .executeUpdate());
        return activities.next(until);
    }

    /** Claims the next; empty when there is none, or others have them all. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Work> claim() {
        UUID lease = UUID.randomUUID();
        List<?> claimed = database.createNativeQuery("""
                        update activity_morning set lease = :lease, leased_until = clock_timestamp() + :leased * interval '1 second'
                         where day = (select day from activity_morning
                                       where state = 'due' and next_attempt_at <= service_now()
                                         and (leased_until is null or leased_until < clock_timestamp())
                                       order by day limit 1 for update skip locked)
                        returning day
                        """, LocalDate.class)
                .setParameter("lease", lease)
                .setParameter("leased", config.lease().toSeconds())
                .getResultList();
        return claimed.stream().map(day -> new Work((LocalDate) day, lease)).findFirst();
    }

    /** Keeps what was answered; what an instance that has lost its lease was told is forgotten, another asks again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(Work work, Result result) {
        List<?> mine = database.createNativeQuery(
                        "select waited_ms from activity_morning where day = :day and lease = :lease and state = 'due'"
                                + " for update",
                        Long.class)
                .setParameter("day", work.day())
                .setParameter("lease", work.lease())
                .getResultList();
        if (mine.isEmpty()) {
            return;
        }
        Instant now = clock.now();
        String problem = result.problem();
        if (problem == null) {
            notices.tell(work.day(), result.counted(), now);
            keep(work, "told", 0, now, "");
        } else {
            LOG.infof("What has to be done is asked again: %s", problem);
            long waited = (Long) mine.get(0);
            Duration wait =
                    backoff.after(Duration.ofMillis(waited), work.lease().getLeastSignificantBits());
            keep(work, "due", wait.toMillis(), now.plus(wait), problem);
        }
    }

    private void keep(Work work, String state, long waitedMs, Instant next, String because) {
        database.createNativeQuery("""
                        update activity_morning
                           set state = :state, waited_ms = :waited, next_attempt_at = :next, lease = null,
                               leased_until = null, because = :because
                         where day = :day
                        """)
                .setParameter("state", state)
                .setParameter("waited", waitedMs)
                .setParameter("next", next)
                .setParameter("because", because)
                .setParameter("day", work.day())
                .executeUpdate();
    }

    /** A morning on which this instance asks while it has the lease. */
    record Work(LocalDate day, UUID lease) {}
}
