package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.MeasureDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** The definitions as they were known at a moment: those that are delivered, with every change in force by then. */
@ApplicationScoped
public class DefinitionHistory {

    private final Definitions delivered;
    private final StoredChanges changes;
    private final DataSource database;

    DefinitionHistory(Definitions delivered, StoredChanges changes, DataSource database) {
        this.delivered = delivered;
        this.changes = changes;
        this.database = database;
    }

    /**
     * All measures.
     *
     * @param knownAt as they were known when
     * @param day whose basis; the timescales are told by their own days
     */
    public List<MeasureDefinition> asKnownAt(Instant knownAt, LocalDate day) {
        return amended(all(), change -> change.isInForceAt(knownAt), day);
    }

    /** One measure; a code under which the plan prints it again gives the same one. */
    public Optional<MeasureDefinition> find(String code, Instant knownAt, LocalDate day) {
        return delivered.find(code).map(measure -> amended(measure, all(), change -> change.isInForceAt(knownAt), day));
    }

    /** All measures with every change that has been made, in force or not. */
    public List<MeasureDefinition> asPosted(Connection connection) throws SQLException {
        return amended(changes.all(connection), change -> true, LocalDate.MAX);
    }

    /** All changes that have been made. */
    public List<DefinitionChange> all() {
        try (Connection connection = database.getConnection()) {
            return changes.all(connection);
        } catch (SQLException away) {
            throw new IllegalStateException("the definitions cannot be read", away);
        }
    }

    /** What every child is derived by now: what is in force, and beside it what is being derived to come into force. */
    public List<MeasureDefinition> live(Connection connection) throws SQLException {
        List<DefinitionChange> known = changes.all(connection);
        List<MeasureDefinition> live =
                new ArrayList<>(amended(known, change -> change.inForceAt() != null, LocalDate.MAX));
        live.addAll(coming(known));
        return live;
    }

    /** What is being derived to come into force; nothing when no change is under way. */
    public List<MeasureDefinition> coming(Connection connection) throws SQLException {
        return coming(changes.all(connection));
    }

    private List<MeasureDefinition> coming(List<DefinitionChange> known) {
        return known.stream()
                .filter(change -> change.hasBegun() && change.inForceAt() == null)
                .flatMap(change -> amended(known, DefinitionChange::hasBegun, LocalDate.MAX).stream()
                        .filter(measure -> change.generations().containsKey(measure.code())))
                .toList();
    }

    private List<MeasureDefinition> amended(
            List<DefinitionChange> known, Predicate<DefinitionChange> which, LocalDate day) {
        return delivered.all().stream()
                .map(measure -> amended(measure, known, which, day))
                .toList();
    }

    private static MeasureDefinition amended(
            MeasureDefinition measure, List<DefinitionChange> known, Predicate<DefinitionChange> which, LocalDate day) {
        MeasureDefinition amended = measure;
        for (DefinitionChange change : known) {
            boolean early = change.request().basis() != null && day.isBefore(change.validFrom());
            if (change.concerns(measure.code()) && which.test(change) && !early) {
                MeasureDefinition next = ChangeRules.changed(amended, change);
                int generation = change.generations().getOrDefault(measure.code(), amended.generation());
                amended = next.changed(next.rows(), next.basis(), next.holidays(), generation);
            }
        }
        return amended;
    }
}
