package childrens.improvement.alerting.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves the service clock as the local system's command does: from due moment to due moment, waiting at each. */
@ApplicationScoped
public class Walk {

    /** A walk stands at some hundred moments, and waits at each. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final TestDatabase database;

    Walk(TestDatabase database) {
        this.database = database;
    }

    /** Moves on to the instant, and waits until all that was due by then is done. */
    public void to(Instant instant) {
        settle();
        for (Instant next = next(); next != null && !next.isAfter(instant); next = next()) {
            database.moveOn(next);
            settle();
        }
        if (database.now().isBefore(instant)) {
            database.moveOn(instant);
        }
        settle();
    }

    /** Moves on to the instant; from then on lists are made when they are due. */
    public void skipTo(Instant instant) {
        settle();
        String to = OffsetDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
        database.execute("update digest_calendar set planned_until = ?::timestamptz, next_at = ?::timestamptz", to, to);
        database.moveOn(instant);
        settle();
    }

    /** Waits until all that is due is done. */
    public void settle() {
        await().atMost(Duration.ofSeconds(15))
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_AGAIN)
                .untilAsserted(() -> assertThat(database.value("select count from unsettled"))
                        .isEqualTo("0"));
    }

    private @Nullable Instant next() {
        List<String> due = database.column(
                "select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from next_due");
        return due.isEmpty() || due.get(0).equals("null")
                ? null
                : Instant.parse(due.get(0)).truncatedTo(ChronoUnit.MICROS);
    }
}
