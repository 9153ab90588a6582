package childrens.improvement.metrics.store;

import childrens.improvement.metrics.figure.DayStory;
import childrens.improvement.metrics.figure.OpenStory;
import childrens.improvement.metrics.obligation.Obligation;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What rows add to the counts of whole days: differences, appended as they become known. */
@ApplicationScoped
public class DayCounts {

    /** The owner under which everybody's counts stand. */
    static final String EVERYBODY = "*";
    /** The owner under which stands what is open of everybody. */
    static final String OPEN = "*open";
    /** The owner under which everybody's counts stand once more, by the first day of each month. */
    static final String MONTHS = "*months";

    /**
     * A count over some days.
     *
     * @param owner who is counted for, as it is stored
     * @param what as {@code DayStory} names it
     */
    public record Count(String owner, String what, int number) {

        /** Whether everybody is counted for. */
        public boolean isEverybody() {
            return owner.equals(EVERYBODY);
        }

        /** Whether what is open is counted, as {@code OpenStory} names it. */
        public boolean isOfOpen() {
            return owner.equals(OPEN);
        }

        /** Whether it is counted again elsewhere: neither of everybody nor of one apart. */
        public boolean isAnotherView() {
            return isOfOpen() || owner.equals(MONTHS);
        }

        /** The team that held what is counted, or null. */
        public @Nullable String team() {
            return Owner.parse(owner).team();
        }

        /** The function whose team owes it, or null. */
        public @Nullable String function() {
            return Owner.parse(owner).function();
        }

        /** The day on which the team of the function is asked for, or null. */
        public @Nullable LocalDate ownedOn() {
            return Owner.parse(owner).ownedOn();
        }
    }

    /**
     * What is counted.
     *
     * @param measure the measure's code
     * @param rowSet which of its row sets
     * @param generation of its definition
     */
    public record Of(String measure, String rowSet, int generation) {}

    /** For whom an entry is counted, as it is stored: everybody, and whoever owed it. */
    public static List<String> ownersOf(DayStory.Entry entry) {
        return List.of(EVERYBODY, Owner.of(entry).text());
    }

    private record Series(String measure, String rowSet, int generation, String owner) implements Comparable<Series> {
        @Override
        public int compareTo(Series other) {
            int byMeasure = measure.compareTo(other.measure);
            int byRows = byMeasure != 0 ? byMeasure : rowSet.compareTo(other.rowSet);
            int byGeneration = byRows != 0 ? byRows : Integer.compare(generation, other.generation);
            return byGeneration != 0 ? byGeneration : owner.compareTo(other.owner);
        }
    }

    private record Cell(LocalDate day, String what) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : what.compareTo(other.what);
        }
    }

    /**
     * What a count changes by.
     *
     * @param of what is counted
     * @param owner for whom, as it is stored
     * @param day on which London day
     * @param what as {@code DayStory} names it
     * @param number how many more, never 0
     */
    public record Change(Of of, String owner, LocalDate day, String what, int number) {}

    /**
     * What the counts change by when versions of rows end and others begin, in one order for everybody.
     *
     * @param ended what they had added is taken away
     * @param begun what they add
     */
    public static List<Change> changes(Collection<Obligation> ended, Collection<Obligation> begun) {
        Map<Series, Map<Cell, Integer>> changes = new HashMap<>();
        ended.forEach(row -> add(changes, row, -1));
        begun.forEach(row -> add(changes, row, 1));
        List<Change> ordered = new ArrayList<>();
        new TreeMap<>(changes).forEach((series, cells) -> new TreeMap<>(cells).forEach((cell, n) -> {
            if (n != 0) {
                Of of = new Of(series.measure(), series.rowSet(), series.generation());
                ordered.add(new Change(of, series.owner(), cell.day(), cell.what(), n));
            }
        }));
        return ordered;
    }

    /** Takes away what versions of rows that have ended had added, and adds what those add that take their place. */
    public void add(
            Connection connection, Collection<Obligation> ended, Collection<Obligation> begun, Instant knownFrom)
            throws SQLException {
        CopyRows rows = new CopyRows(8);
        for (Change change : changes(ended, begun)) {
            rows.text(change.of().measure())
                    .text(change.of().rowSet())
                    .number(change.of().generation())
                    .text(change.owner())
                    .day(change.day())
                    .text(change.what())
                    .instant(knownFrom)
                    .number(change.number());
        }
        rows.into(connection, "day_count (measure, row_set, generation, owner, day, what, known_from, n)");
    }

    /** What can be counted of a measure's rows as known at a moment; empty when that can no longer be told. */
    public Optional<Of> of(Connection connection, String measure, String rowSet, Instant knownAt) throws SQLException {
        String sql = "select generation_at(?, ?) from day_count_together where until <= ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, measure);
            Jdbc.set(statement, 2, knownAt);
            Jdbc.set(statement, 3, knownAt);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Of(measure, rowSet, row.getInt(1))) : Optional.empty();
            }
        }
    }

    /**
     * The counts of whole days.
     *
     * @param owners for whom: null for everybody together, and of them what is open too, since ever; empty for everybody
     *     together and each apart
     * @param until the day after the last
     */
    public List<Count> read(
            Connection connection,
            Of of,
            @Nullable List<String> owners,
            LocalDate from,
            LocalDate until,
            Instant knownAt)
            throws SQLException {
        List<CountedDays> spans =
                owners == null ? CountedDays.ofEverybody(from, until) : List.of(new CountedDays(null, from, until));
        String rows = spans.stream().map(span -> span.sql(owners)).collect(Collectors.joining(" union all "));
        String sql = "select owner, what, sum(n) as number from (" + rows + ") as d group by owner, what";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = 1;
            for (CountedDays span : spans) {
                statement.setString(next++, of.measure());
                statement.setString(next++, of.rowSet());
                statement.setInt(next++, of.generation());
                statement.setObject(next++, span.from());
                statement.setObject(next++, span.until());
                Jdbc.set(statement, next++, knownAt);
            }
            if (owners != null && !owners.isEmpty()) {
                statement.setArray(next, Jdbc.texts(connection, owners));
            }
            List<Count> counts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.add(new Count(row.getString("owner"), row.getString("what"), row.getInt("number")));
                }
            }
            return counts;
        }
    }

    private static void add(Map<Series, Map<Cell, Integer>> changes, Obligation row, int sign) {
        for (OpenStory.Entry entry : OpenStory.of(row)) {
            count(changes, row, OPEN, new Cell(entry.day(), entry.what()), sign);
        }
        for (DayStory.Entry entry : DayStory.of(row)) {
            Cell cell = new Cell(entry.day(), entry.what());
            ownersOf(entry).forEach(owner -> count(changes, row, owner, cell, sign));
            count(changes, row, MONTHS, new Cell(entry.day().withDayOfMonth(1), entry.what()), sign);
        }
    }

    private static void count(
            Map<Series, Map<Cell, Integer>> changes, Obligation row, String owner, Cell cell, int sign) {
        changes.computeIfAbsent(
                        new Series(row.measure(), row.rowSet(), row.generation(), owner), series -> new HashMap<>())
                .merge(cell, sign, Integer::sum);
    }
}
