package childrens.improvement.metrics.store;

import childrens.improvement.metrics.caseevent.SharedText;
import childrens.improvement.metrics.figure.DayStory;
import childrens.improvement.metrics.obligation.Done;
import childrens.improvement.metrics.obligation.ExemptReason;
import childrens.improvement.metrics.obligation.Exemption;
import childrens.improvement.metrics.obligation.Finding;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Ownership;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of the obligations: what was known of each, between two moments. */
@ApplicationScoped
public class ObligationStore {

    static final String COLUMNS = "id, known_from, measure, row_set, main, subject, started_at, exists_at,"
            + " due_before, done_at, done_recorded_at, exempt_at, exempt_reason, ended_at, declined_at, occurrence,"
            + " owner_function, owner_from, owner_team, owner_worker, timescale, evidence, generation, nature, good,"
            + " category, amount, irregular";

    private final EvidenceText evidence;

    ObligationStore(ObjectMapper json) {
        this.evidence = new EvidenceText(json);
    }

    /** What is known now of the obligations of the subjects, in every generation. */
    public List<Obligation> currentOf(Connection connection, Collection<String> subjects) throws SQLException {
        String sql = "select * from obligation where subject = any (?) and known_until = 'infinity'"
                + " and generation >= generation_now(measure)";
        List<Obligation> current = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Jdbc.texts(connection, subjects));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    current.add(read(row));
                }
            }
        }
        return current;
    }

    /**
     * Ends versions of rows: what was open moves to what is past, of the rest the moment is noted.
     *
     * @param ended the versions as they were known
     */
    public void end(Connection connection, Collection<Obligation> ended, Instant knownUntil) throws SQLException {
        List<Obligation> open =
                ended.stream().filter(ObligationStore::staysOpen).toList();
        List<Obligation> past = ended.stream().filter(row -> !staysOpen(row)).toList();
        if (!open.isEmpty()) {
            String sql = "with moved as (delete from obligation_open o using unnest(?, ?) as e (id, generation)"
                    + " where o.id = e.id and o.generation = e.generation returning o.*)"
                    + " insert into obligation_past (" + COLUMNS + ", known_until) select " + COLUMNS
                    + ", ? from moved";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                keys(connection, statement, open);
                Jdbc.set(statement, 3, knownUntil);
                statement.executeUpdate();
            }
        }
        if (!past.isEmpty()) {
            String sql = """
                    update obligation_past o set known_until = ? from unnest(?, ?, ?) as e (id, generation, subject)
                    where o.subject = e.subject and o.id = e.id and o.generation = e.generation
                        and o.known_until = 'infinity'
                    """;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Jdbc.set(statement, 1, knownUntil);
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", past.stream().map(Obligation::id).toArray()));
                statement.setArray(
                        3,
                        connection.createArrayOf(
                                "int", past.stream().map(Obligation::generation).toArray()));
                statement.setArray(
                        4,
                        Jdbc.texts(
                                connection,
                                past.stream().map(Obligation::subject).toList()));
                statement.executeUpdate();
            }
        }
    }

    private static void keys(Connection connection, PreparedStatement statement, List<Obligation> rows)
            throws SQLException {
        statement.setArray(
                1,
                connection.createArrayOf(
                        "uuid", rows.stream().map(Obligation::id).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "int", rows.stream().map(Obligation::generation).toArray()));
    }

    /** Appends versions of rows that are known from a moment on. */
    public void append(Connection connection, Collection<Obligation> obligations, Instant knownFrom)
            throws SQLException {
        CopyRows open = new CopyRows(28);
        CopyRows past = new CopyRows(29);
        for (Obligation each : obligations) {
            if (staysOpen(each)) {
                write(open, each, knownFrom);
            } else {
                write(past, each, knownFrom).infinity();
            }
        }
        open.into(connection, "obligation_open (" + COLUMNS + ")");
        past.into(connection, "obligation_past (" + COLUMNS + ", known_until)");
    }

    /** Notes that something was learned of rows of measures. */
    public void learned(Connection connection, Collection<String> measures, Instant now) throws SQLException {
        String sql = """
                insert into measure_learned (measure, at) select m, ? from unnest(?) as m order by m
                on conflict (measure) do update set at = greatest(measure_learned.at, excluded.at)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, now);
            statement.setArray(2, Jdbc.texts(connection, measures));
            statement.executeUpdate();
        }
    }

    /** Whether a row can still change by time alone or by what is done: it stands in the small table. */
    public static boolean staysOpen(Obligation row) {
        return row.done() == null && row.exemption() == null && row.endedAt() == null && row.nature() != Nature.EVENT;
    }

    private CopyRows write(CopyRows rows, Obligation each, Instant knownFrom) {
        Done done = each.done();
        Exemption exemption = each.exemption();
        List<Ownership.Spell> spells = each.ownership().spells();
        Finding finding = each.finding();
        return rows.id(each.id())
                .instant(knownFrom)
                .text(each.measure())
                .text(each.rowSet())
                .flag(each.main())
                .text(each.subject())
                .instant(each.startedAt())
                .instant(each.existsAt())
                .instant(each.dueBefore())
                .instant(done == null ? null : done.at())
                .instant(done == null ? null : done.recordedAt())
                .instant(exemption == null ? null : exemption.at())
                .text(exemption == null ? null : exemption.reason().wireName())
                .instant(each.endedAt())
                .instant(each.declinedAt())
                .text(each.occurrence())
                .text(each.ownership().function())
                .instants(spells.stream().map(Ownership.Spell::from).toList())
                .texts(spells.stream()
                        .<@Nullable String>map(Ownership.Spell::team)
                        .toList())
                .texts(spells.stream()
                        .<@Nullable String>map(Ownership.Spell::worker)
                        .toList())
                .text(each.timescale())
                .json(evidence.written(each.evidence()))
                .number(each.generation())
                .text(each.nature().wireName())
                .flag(finding == null ? null : finding.good())
                .text(finding == null ? null : finding.category())
                .decimal(finding == null ? null : finding.amount())
                .flag(DayStory.isIrregular(each));
    }

    /** Adds all obligations that a statement gives. */
    void readAll(PreparedStatement statement, List<Obligation> rows) throws SQLException {
        statement.setFetchSize(5000);
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(read(row));
            }
        }
    }

    /** An obligation of a row that has all columns of the table. */
    public Obligation read(ResultSet row) throws SQLException {
        Instant doneAt = Jdbc.instantOrNull(row, "done_at");
        Instant exemptAt = Jdbc.instantOrNull(row, "exempt_at");
        return new Obligation(
                row.getObject("id", UUID.class),
                SharedText.of(row.getString("measure")),
                SharedText.of(row.getString("row_set")),
                row.getBoolean("main"),
                SharedText.of(row.getString("subject")),
                Jdbc.instant(row, "started_at"),
                Jdbc.instant(row, "exists_at"),
                Jdbc.instant(row, "due_before"),
                doneAt == null ? null : new Done(doneAt, Jdbc.instant(row, "done_recorded_at")),
                exemptAt == null ? null : new Exemption(exemptAt, ExemptReason.of(row.getString("exempt_reason"))),
                Jdbc.instantOrNull(row, "ended_at"),
                Jdbc.instantOrNull(row, "declined_at"),
                SharedText.ofNullable(row.getString("occurrence")),
                ownership(row),
                SharedText.of(row.getString("timescale")),
                evidence.read(row.getString("evidence")),
                row.getInt("generation"),
                Nature.of(row.getString("nature")),
                finding(row));
    }

    private static @Nullable Finding finding(ResultSet row) throws SQLException {
        boolean good = row.getBoolean("good");
        return row.wasNull() ? null : new Finding(good, row.getString("category"), row.getBigDecimal("amount"));
    }

    private static Ownership ownership(ResultSet row) throws SQLException {
        Object[] from = (Object[]) row.getArray("owner_from").getArray();
        @Nullable Object[] teams = elements(row.getArray("owner_team"));
        @Nullable Object[] workers = elements(row.getArray("owner_worker"));
        List<Ownership.Spell> spells = new ArrayList<>(from.length);
        for (int i = 0; i < from.length; i++) {
            spells.add(new Ownership.Spell(
                    Jdbc.instantOf(from[i]), SharedText.ofNullable((String) teams[i]), SharedText.ofNullable((String)
                            workers[i])));
        }
        return new Ownership(row.getString("owner_function"), List.copyOf(spells));
    }

    private static @Nullable Object[] elements(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }
}
