package childrens.improvement.metrics.list;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.note.Queries;
import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.OwnedRows;
import childrens.improvement.metrics.row.RowOrder;
import childrens.improvement.metrics.store.Histories;
import childrens.improvement.metrics.store.KnownChild;
import childrens.improvement.metrics.store.KnownChildren;
import childrens.improvement.metrics.store.KnownObligations;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads what a team's list of the day is put together from. */
@ApplicationScoped
class Materials {

    private final KnownObligations obligations;
    private final KnownChildren children;
    private final Histories histories;
    private final OwnedRows owned;
    private final Queries queries;
    private final RowOrder order;
    private final String ownAuthority;

    Materials(
            KnownObligations obligations,
            KnownChildren children,
            Histories histories,
            OwnedRows owned,
            Queries queries,
            RowOrder order,
            @ConfigProperty(name = "council.authority") String ownAuthority) {
        this.obligations = obligations;
        this.children = children;
        this.histories = histories;
        this.owned = owned;
        this.queries = queries;
        this.order = order;
        this.ownAuthority = ownAuthority;
    }

    /** What the list of a team is made of, as everything was known at the moment of the list. */
    Material of(Connection connection, String team, Period period, OrganisationView organisation) throws SQLException {
        Instant at = period.at();
        List<OwnedRow> owed =
                owned(connection, obligations.openAsKnown(connection, team, null, at), team, period, organisation)
                        .stream()
                        .filter(row -> row.judged().open())
                        .sorted(order)
                        .toList();
        List<OwnedRow> settled = owned(
                connection, obligations.settled(connection, team, period.since(), at), team, period, organisation);
        return new Material(
                team,
                period,
                owed,
                children(connection, team, period),
                absent(connection, owed, at),
                settled,
                answered(connection, team, period, organisation));
    }

    private List<OwnedRow> owned(
            Connection connection,
            Collection<Obligation> found,
            String team,
            Period period,
            OrganisationView organisation)
            throws SQLException {
        Moment moment = Moment.at(period.at());
        List<Judged> judged =
                found.stream().flatMap(each -> Judged.of(each, moment).stream()).toList();
        return owned.of(connection, judged, moment, organisation, period.at()).stream()
                .map(OwnedRow::asOwedNow)
                .filter(row -> team.equals(row.owedNowBy()))
                .toList();
    }

    private Map<OwnedRow, String> answered(
            Connection connection, String team, Period period, OrganisationView organisation) throws SQLException {
        Map<java.util.UUID, String> answers = queries.answered(connection, period.since(), period.at());
        Map<OwnedRow, String> answered = new LinkedHashMap<>();
        for (OwnedRow row :
                owned(connection, obligations.present(connection, answers.keySet()), team, period, organisation)) {
            if (!row.child().died()) {
                answered.put(
                        row, Objects.requireNonNull(answers.get(row.obligation().id())));
            }
        }
        return answered;
    }

    private List<Placed> children(Connection connection, String team, Period period) throws SQLException {
        Set<String> subjects = children.around(connection, team, period.since());
        Map<String, Situation> before = before(connection, subjects, period.since());
        List<ChildHistory> found = histories
                .of(connection, subjects, Situation.EVENT_TYPES, period.at())
                .children();
        Map<String, KnownChild> known = children.of(
                connection, found.stream().map(ChildHistory::subject).toList(), London.dayOf(period.at()), period.at());
        List<Placed> placed = new ArrayList<>();
        for (ChildHistory child : found) {
            Situation present = Situation.of(child, period.at(), ownAuthority);
            Situation was = before.get(child.subject());
            Situation situation = was == null ? present : present.after(was, period.at());
            if (team.equals(situation.team()) || situation.hasLeft(team, period.since())) {
                placed.add(new Placed(Objects.requireNonNull(known.get(child.subject())), situation));
            }
        }
        placed.sort(ChildOrder.LONGEST_UNSEEN);
        return placed;
    }

    /** How things stood with those children of whom something was received since, as far as they were known then. */
    private Map<String, Situation> before(Connection connection, Set<String> subjects, Instant since)
            throws SQLException {
        Map<String, Situation> before = new HashMap<>();
        Set<String> heardOf = new HashSet<>(children.heardOf(connection, since));
        heardOf.retainAll(subjects);
        histories.of(connection, heardOf, Situation.EVENT_TYPES, since).children().stream()
                .filter(child -> !child.events().isEmpty())
                .forEach(child -> before.put(child.subject(), Situation.of(child, since, ownAuthority)));
        return before;
    }

    /** Those of the workers of the rows who are absent. */
    private Set<String> absent(Connection connection, List<OwnedRow> owed, Instant at) throws SQLException {
        Set<String> workers = owed.stream()
                .map(OwnedRow::workerNow)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return histories.of(connection, workers, Absence.EVENT_TYPES, at).children().stream()
                .filter(worker -> Absence.isAbsent(worker, at))
                .map(ChildHistory::subject)
                .collect(Collectors.toSet());
    }
}
