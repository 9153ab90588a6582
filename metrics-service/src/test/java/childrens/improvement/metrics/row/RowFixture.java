package childrens.improvement.metrics.row;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Ownership;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.store.KnownChild;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows with nothing remarkable but what a test says. */
final class RowFixture {

    private static final Instant STARTED = Instant.parse("2020-09-01T09:00:00Z");

    private RowFixture() {}

    static OwnedRow row(
            String name, String measure, @Nullable String occurrence, @Nullable String lastSeenOn, String dueBefore) {
        Obligation obligation = new Obligation(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                measure,
                "rows",
                true,
                name,
                STARTED,
                STARTED,
                Instant.parse(dueBefore),
                null,
                null,
                null,
                null,
                occurrence,
                new Ownership(null, List.of()),
                measure + "/1",
                List.of(),
                1,
                Nature.DUTY,
                null);
        return owned(obligation, "team-" + name, lastSeenOn == null ? null : LocalDate.parse(lastSeenOn));
    }

    static OwnedRow of(String team) {
        return row(team, "M004", null, null, "2020-09-02T09:00:00Z");
    }

    private static OwnedRow owned(Obligation obligation, String team, @Nullable LocalDate lastSeenOn) {
        return new OwnedRow(
                new Judged(obligation, Outcome.PENDING, null, null, true),
                team,
                team,
                null,
                null,
                new KnownChild(obligation.subject(), null, false, false, List.of(), null, lastSeenOn));
    }
}
