package childrens.improvement.metrics.comparison;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.OwnedRows;
import childrens.improvement.metrics.reach.Reach;
import childrens.improvement.metrics.reach.Reaches;
import childrens.improvement.metrics.reach.RowReads;
import childrens.improvement.metrics.reference.References;
import childrens.improvement.metrics.row.Row;
import childrens.improvement.metrics.row.Rows;
import childrens.improvement.metrics.store.KnownChildren;
import childrens.improvement.metrics.store.KnownObligations;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.worklist.DutiesOfTeams;
import childrens.improvement.metrics.worklist.TeamDuties;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the case system's list beside ours. */
@ApplicationScoped
class Comparisons {

    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 366;

    private final DutiesOfTeams duties;
    private final KnownChildren children;
    private final KnownObligations obligations;
    private final OwnedRows owned;
    private final Reaches reaches;
    private final References references;
    private final Definitions definitions;
    private final Rows rows;
    private final RowReads reads;
    private final Caller caller;

    Comparisons(
            DutiesOfTeams duties,
            KnownChildren children,
            KnownObligations obligations,
            OwnedRows owned,
            Reaches reaches,
            References references,
            Definitions definitions,
            Rows rows,
            RowReads reads,
            Caller caller) {
        this.duties = duties;
        this.children = children;
        this.obligations = obligations;
        this.owned = owned;
        this.reaches = reaches;
        this.references = references;
        this.definitions = definitions;
        this.rows = rows;
        this.reads = reads;
        this.caller = caller;
    }

    /**
     * Compares. Ours is looked at as far ahead as theirs goes, at least seven days and at most a year.
     *
     * @param day which day, or null for today
     */
    Comparison of(Connection connection, String team, @Nullable LocalDate day, List<Theirs> list) throws SQLException {
        LocalDate on = day == null ? duties.of(connection, team, null, 0).on() : day;
        TeamDuties owed = duties.of(connection, team, on, daysAhead(on, list));
        Reach reach =
                reaches.ofCaller(connection, owed.organisation(), owed.moment().day());
        List<OwnedRow> within = owed.rows().stream().filter(reach::holds).toList();
        Matching<Theirs, OwnedRow> found = Matching.of(keys(connection, list), keys(within));
        List<OwnedRow> inOrder = Stream.of(
                        found.both().stream().map(Matching.Pair::ours),
                        found.otherDate().stream().map(Matching.Pair::ours),
                        found.onlyOurs().stream())
                .flatMap(each -> each)
                .toList();
        Map<OwnedRow, Row> shown = shown(connection, inOrder);
        return new Comparison(
                team,
                on,
                found.both().stream()
                        .map(pair -> new Comparison.Entry(pair.theirs(), shown.get(pair.ours()), null))
                        .toList(),
                found.otherDate().stream()
                        .map(pair -> new Comparison.Entry(
                                pair.theirs(),
                                shown.get(pair.ours()),
                                Difference.otherDate(pair.theirs(), pair.ours())))
                        .toList(),
                onlyTheirs(connection, found.onlyTheirs(), owed, reach),
                onlyOurs(connection, list, found.onlyOurs(), shown),
                owed.rows().size() - within.size());
    }

    private Map<OwnedRow, Row> shown(Connection connection, List<OwnedRow> ours) throws SQLException {
        List<Row> shown = rows.show(connection, ours);
        Map<OwnedRow, Row> byRow = new LinkedHashMap<>();
        for (int i = 0; i < ours.size(); i++) {
            byRow.put(ours.get(i), shown.get(i));
        }
        return byRow;
    }

    private static int daysAhead(LocalDate on, List<Theirs> list) {
        long farthest = list.stream()
                .mapToLong(each -> ChronoUnit.DAYS.between(on, each.due()))
                .max()
                .orElse(0);
        return (int) Math.max(USUAL_DAYS, Math.min(MOST_DAYS, farthest));
    }

    private Map<Theirs, Matching.Key> keys(Connection connection, List<Theirs> list) throws SQLException {
        Map<Theirs, @Nullable String> named = names(connection, list);
        Map<Theirs, Matching.Key> keys = new LinkedHashMap<>();
        list.forEach(each -> keys.put(each, new Matching.Key(named.get(each), code(each.measure()), each.due())));
        return keys;
    }

    private Map<Theirs, @Nullable String> names(Connection connection, List<Theirs> list) throws SQLException {
        Map<String, String> byReference = references.subjectsOf(list.stream()
                .filter(each -> each.subject() == null)
                .flatMap(each -> Stream.ofNullable(each.reference()))
                .collect(Collectors.toSet()));
        Set<String> subjects = list.stream()
                .flatMap(each -> Stream.ofNullable(subject(each, byReference)))
                .collect(Collectors.toSet());
        Map<String, String> known = children.namesOf(connection, subjects);
        Map<Theirs, @Nullable String> names = new LinkedHashMap<>();
        list.forEach(each -> {
            String subject = subject(each, byReference);
            names.put(each, subject == null ? null : known.get(subject));
        });
        return names;
    }

    private static @Nullable String subject(Theirs entry, Map<String, String> byReference) {
        return entry.subject() != null
                ? entry.subject()
                : entry.reference() == null ? null : byReference.get(entry.reference());
    }

    /** What our rows are of; a child whom the caller may not know is not told by what the caller sends. */
    private Map<OwnedRow, Matching.Key> keys(List<OwnedRow> ours) {
        Map<OwnedRow, Matching.Key> keys = new LinkedHashMap<>();
        ours.forEach(row -> keys.put(
                row,
                new Matching.Key(
                        row.child().isShownTo(caller.post()) ? row.obligation().subject() : null,
                        row.obligation().measure(),
                        row.judged().lastDayInTime())));
        return keys;
    }

    private List<Comparison.Entry> onlyTheirs(Connection connection, List<Theirs> entries, TeamDuties owed, Reach reach)
            throws SQLException {
        Map<Theirs, @Nullable String> names = names(connection, entries);
        List<OwnedRow> looked = new ArrayList<>();
        List<Comparison.Entry> told = new ArrayList<>();
        for (Theirs entry : entries) {
            String child = names.get(entry);
            OwnedRow nearest = child == null
                    ? null
                    : nearest(connection, child, entry, owed).orElse(null);
            boolean hidden = nearest == null || !nearest.child().isShownTo(caller.post());
            boolean within = nearest != null && reach.holds(nearest);
            if (nearest != null && within) {
                looked.add(nearest);
            }
            String otherwise = child == null || nearest != null ? Difference.NOT_KNOWN : Difference.NO_DUTY;
            String why = nearest == null || hidden
                    ? otherwise
                    : nearest.child().died()
                            ? Difference.CLOSED
                            : Difference.onlyTheirs(nearest, within, owed.moment());
            told.add(new Comparison.Entry(entry, null, why));
        }
        reads.record(looked);
        return told;
    }

    /** The row of the child and measure whose date is nearest to theirs. */
    private Optional<OwnedRow> nearest(Connection connection, String child, Theirs entry, TeamDuties owed)
            throws SQLException {
        String measure = code(entry.measure());
        List<Judged> judged = obligations.ofChild(connection, List.of(child), owed.knownAt()).stream()
                .filter(each -> each.measure().equals(measure) && each.nature() == Nature.DUTY)
                .flatMap(each -> Judged.of(each, owed.moment()).stream())
                .toList();
        Comparator<OwnedRow> byDistance = Comparator.comparingLong(row ->
                Math.abs(ChronoUnit.DAYS.between(entry.due(), row.judged().lastDayInTime())));
        return owned.of(connection, judged, owed.moment(), owed.organisation(), owed.knownAt()).stream()
                .min(byDistance.thenComparing(
                        row -> London.dayOf(row.obligation().startedAt())));
    }

    private List<Comparison.Entry> onlyOurs(
            Connection connection, List<Theirs> list, List<OwnedRow> ours, Map<OwnedRow, Row> shown)
            throws SQLException {
        Map<Theirs, @Nullable String> names = names(connection, list);
        Map<String, String> measures = new LinkedHashMap<>();
        names.forEach((entry, child) -> {
            if (child != null) {
                measures.merge(child, code(entry.measure()), (one, other) -> Stream.of(one, other)
                        .flatMap(text -> Stream.of(text.split(", ")))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")));
            }
        });
        return ours.stream()
                .map(row -> new Comparison.Entry(
                        null,
                        Objects.requireNonNull(shown.get(row)),
                        Difference.onlyOurs(
                                row.child().isShownTo(caller.post())
                                        ? measures.get(row.obligation().subject())
                                        : null)))
                .toList();
    }

    private String code(String written) {
        return definitions.find(written).map(MeasureDefinition::code).orElse(written);
    }
}
