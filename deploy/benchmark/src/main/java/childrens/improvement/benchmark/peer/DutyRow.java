package childrens.improvement.benchmark.peer;

import childrens.improvement.benchmark.duty.Duty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A duty as one line of text on its way to a table. */
record DutyRow(
        String id,
        String measure,
        String subject,
        String team,
        OffsetDateTime started,
        OffsetDateTime due,
        @Nullable OffsetDateTime done,
        boolean exempt) {

    private static final String SEPARATOR = ";";

    static String of(Duty duty, String subject, String team) {
        return String.join(
                SEPARATOR,
                duty.id(),
                duty.measure().name(),
                subject,
                team,
                Long.toString(duty.started()),
                Long.toString(duty.dueBefore()),
                Long.toString(duty.done()),
                Boolean.toString(duty.exempt()));
    }

    static DutyRow parse(String line) {
        String[] part = line.split(SEPARATOR);
        long done = Long.parseLong(part[6]);
        return new DutyRow(
                part[0],
                part[1],
                part[2],
                part[3],
                moment(Long.parseLong(part[4])),
                moment(Long.parseLong(part[5])),
                done == Duty.NEVER ? null : moment(done),
                Boolean.parseBoolean(part[7]));
    }

    private static OffsetDateTime moment(long second) {
        return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
    }
}
