package childrens.improvement.metrics.store;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.FirstActivities;
import childrens.improvement.metrics.obligation.OrganisationEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What teams, areas and the council see besides the events that are about them. */
@ApplicationScoped
public class Collectives {

    /** The subject of what the whole council owes. */
    public static final String COUNCIL = "council";

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final EventLog log;
    private final LinkedEvents links;

    Collectives(EventLog log, LinkedEvents links) {
        this.log = log;
        this.links = links;
    }

    /** What those of the subjects see that are collective. */
    public Map<String, List<CaseEvent>> of(
            Connection connection, Collection<String> subjects, Collection<String> councilTypes) throws SQLException {
        return of(connection, subjects, councilTypes, EVER);
    }

    /**
     * What those of the subjects that are collective saw.
     *
     * @param knownAt which events of others they saw; the organisation is as it is known now
     */
    public Map<String, List<CaseEvent>> of(
            Connection connection, Collection<String> subjects, Collection<String> councilTypes, Instant knownAt)
            throws SQLException {
        Map<String, List<CaseEvent>> seen = new HashMap<>(versions(connection, subjects));
        if (subjects.contains(COUNCIL)) {
            List<CaseEvent> all = new ArrayList<>();
            if (!councilTypes.isEmpty()) {
                List<CaseEvent> own = log.ofTypes(connection, councilTypes, knownAt).stream()
                        .map(ReceivedEvent::event)
                        .filter(event -> !event.subject().equals(COUNCIL))
                        .toList();
                all.addAll(links.around(connection, own, knownAt).values());
            }
            seen.put(COUNCIL, all);
        }
        if (!seen.isEmpty()) {
            List<CaseEvent> first = OrganisationEvents.firstActivities(activities(connection, knownAt));
            seen.replaceAll((subject, events) ->
                    Stream.concat(events.stream(), first.stream()).toList());
        }
        return seen;
    }

    /** Those whose own cadences there can be: the council, or every team or area that the organisation ever had. */
    public List<String> subjects(Connection connection, String level) throws SQLException {
        if (level.equals(COUNCIL)) {
            return List.of(COUNCIL);
        }
        String sql = "select distinct id from organisation_fact where kind = ? order by id";
        List<String> subjects = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, level);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    subjects.add(row.getString("id"));
                }
            }
        }
        return subjects;
    }

    /**
     * Notes which the first activities are by now; where they are others than were known, also where there is none any
     * more, what counts from them is derived again. The caller has locked the council: of two who note at once, the
     * second sees what the first has received.
     */
    public void learnFirstActivities(Connection connection) throws SQLException {
        Map<String, LocalDate> first = FirstActivities.of(activities(connection, EVER));
        String learn = """
                with first as (select * from unnest(?, ?::date[]) as f (kind, day)),
                    gone as (delete from first_activity where kind not in (select kind from first) returning 1),
                    learned as (
                        insert into first_activity (kind, day) select kind, day from first
                        on conflict (kind) do update set day = excluded.day where first_activity.day <> excluded.day
                        returning 1)
                update child set derived_until = '-infinity'
                where exists (select from gone union all select from learned)
                    and (subject = 'council'
                        or subject in (select id from organisation_fact where kind in ('team', 'area')))
                """;
        try (PreparedStatement statement = connection.prepareStatement(learn)) {
            statement.setArray(1, Jdbc.texts(connection, first.keySet()));
            statement.setArray(
                    2,
                    Jdbc.texts(
                            connection,
                            first.values().stream().map(LocalDate::toString).toList()));
            statement.executeUpdate();
        }
    }

    private static Map<String, List<CaseEvent>> versions(Connection connection, Collection<String> subjects)
            throws SQLException {
        String sql = """
                select f.id, f.kind, v.version ->> 'from' as first, v.version ->> 'until' as until
                from organisation_fact f cross join jsonb_array_elements(f.fact -> 'versions') as v (version)
                where f.kind in ('team', 'area') and f.known_until = 'infinity' and f.id = any (?)
                    and v.version ->> 'from' is not null
                """;
        Map<String, List<CaseEvent>> seen = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Jdbc.texts(connection, subjects));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String until = row.getString("until");
                    seen.computeIfAbsent(row.getString("id"), id -> new ArrayList<>())
                            .add(OrganisationEvents.version(
                                    row.getString("kind"),
                                    row.getString("id"),
                                    LocalDate.parse(row.getString("first")),
                                    until == null ? null : LocalDate.parse(until)));
                }
            }
        }
        return seen;
    }

    /** What was received by a moment of activities, with all that has a say in which of them stand. */
    private Collection<CaseEvent> activities(Connection connection, Instant knownAt) throws SQLException {
        List<CaseEvent> held = log.ofTypes(connection, List.of(FirstActivities.ACTIVITY), knownAt).stream()
                .map(ReceivedEvent::event)
                .toList();
        return links.around(connection, held, knownAt).values();
    }
}
