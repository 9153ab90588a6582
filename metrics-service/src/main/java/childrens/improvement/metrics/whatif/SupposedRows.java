package childrens.improvement.metrics.whatif;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.Done;
import childrens.improvement.metrics.obligation.Exemption;
import childrens.improvement.metrics.obligation.Level;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Obligations;
import childrens.improvement.metrics.obligation.RowSet;
import childrens.improvement.metrics.obligation.Standing;
import childrens.improvement.metrics.store.Collectives;
import childrens.improvement.metrics.store.Histories;
import childrens.improvement.metrics.store.Jdbc;
import childrens.improvement.metrics.store.LinkedEvents;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Derives the rows of one measure from the events by a definition that is only supposed; nothing is stored. */
@ApplicationScoped
class SupposedRows {

    private static final int CHILDREN_AT_ONCE = 1000;
    private static final Duration AHEAD = Duration.ofDays(60);

    private final Histories histories;
    private final LinkedEvents links;
    private final Collectives collectives;
    private final WorkingDayCalendar calendar;
    private final String ownAuthority;

    SupposedRows(
            Histories histories,
            LinkedEvents links,
            Collectives collectives,
            WorkingDayCalendar calendar,
            @ConfigProperty(name = "council.authority") String ownAuthority) {
        this.histories = histories;
        this.links = links;
        this.collectives = collectives;
        this.calendar = calendar;
        this.ownAuthority = ownAuthority;
    }

    /**
     * The rows that are open, or were so at some moment since the start of a window.
     *
     * @param measure as it is supposed to be
     * @param rowSet which way of counting
     * @param knownAt what had been received by then
     * @param from start of the window
     */
    List<Obligation> of(Connection connection, MeasureDefinition measure, String rowSet, Instant knownAt, Instant from)
            throws SQLException {
        List<RowSet> wanted = measure.rows().stream()
                .filter(rows -> rows.name().equals(rowSet))
                .toList();
        MeasureDefinition supposed = measure.changed(wanted, measure.basis(), measure.holidays(), measure.generation());
        Set<String> types = wanted.get(0).eventTypes(measure.owedBy());
        Level level = wanted.get(0).shape().level();
        List<String> subjects = level == Level.SUBJECT
                ? subjects(connection, types, knownAt)
                : collectives.subjects(connection, level.wireName());
        Instant horizon = knownAt.plus(AHEAD);
        Set<String> derived = new HashSet<>();
        List<Obligation> rows = new ArrayList<>();
        for (int first = 0; first < subjects.size(); first += CHILDREN_AT_ONCE) {
            List<String> piece = subjects.subList(first, Math.min(first + CHILDREN_AT_ONCE, subjects.size()));
            Set<String> joined = links.withJoined(connection, piece);
            Map<String, List<CaseEvent>> seen =
                    level == Level.SUBJECT ? Map.of() : collectives.of(connection, joined, types, knownAt);
            for (ChildHistory child : histories.of(connection, joined, knownAt).children()) {
                if (derived.add(child.subject())) {
                    ChildHistory whole = child.with(Standing.of(seen.getOrDefault(child.subject(), List.of())));
                    Obligations.derive(whole, List.of(supposed), calendar, horizon, ownAuthority).stream()
                            .filter(row -> matters(row, from))
                            .forEach(rows::add);
                }
            }
        }
        return rows;
    }

    /** Whether a row is open, or was so since a moment: what the store leaves out too. */
    private static boolean matters(Obligation row, Instant from) {
        Done done = row.done();
        Exemption exemption = row.exemption();
        if (done == null && exemption == null && row.endedAt() == null) {
            return true;
        }
        return Stream.of(
                        Stream.of(row.dueBefore()),
                        Stream.ofNullable(done).map(Done::at),
                        Stream.ofNullable(exemption).map(Exemption::at),
                        Stream.ofNullable(row.endedAt()))
                .flatMap(each -> each)
                .anyMatch(moment -> !moment.isBefore(from));
    }

    private static List<String> subjects(Connection connection, Set<String> types, Instant knownAt)
            throws SQLException {
        String sql = "select distinct subject from case_event where type = any (?) and received_at <= ?"
                + " order by subject";
        List<String> subjects = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Jdbc.texts(connection, types));
            Jdbc.set(statement, 2, knownAt);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    subjects.add(row.getString(1));
                }
            }
        }
        return subjects;
    }
}
