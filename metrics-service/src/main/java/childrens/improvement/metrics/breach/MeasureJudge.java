package childrens.improvement.metrics.breach;

import childrens.improvement.foundation.loop.Loop;
import childrens.improvement.metrics.definition.DefinitionHistory;
import childrens.improvement.metrics.figure.Rating;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.outlook.Level;
import childrens.improvement.metrics.outlook.Outlooks;
import childrens.improvement.metrics.reading.CountedBefore;
import childrens.improvement.metrics.reading.MeasureFigures;
import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Readings;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Window;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Judges every measure in its own window, for the council and each team, whenever something has changed and everything
 * that was sent has been counted; publishes the readings that changed and the crossings of the bar.
 */
@ApplicationScoped
public class MeasureJudge {

    private static final Duration LOOK = Duration.ofSeconds(1);
    /** A day that has turned is asked for in one small question, and everything is judged at its start. */
    private static final Duration LOOK_FOR_THE_DAY = Duration.ofMillis(100);
    /** While more than this is still to be counted, a figure would only be on its way. */
    private static final Duration BEHIND = Duration.ofSeconds(5);

    private static final int FEWEST_DECIDED = 5;

    private final DataSource database;
    private final InFlight inFlight;
    private final DefinitionHistory definitions;
    private final Organisation organisation;
    private final Readings readings;
    private final Changes changes;
    private final ReadingPublisher publisher;
    private final MeasureBreaches breaches;
    private final Outlooks outlooks;
    private final CountedBefore before;
    private final List<Loop> loops = new ArrayList<>();

    MeasureJudge(
            DataSource database,
            InFlight inFlight,
            DefinitionHistory definitions,
            Organisation organisation,
            Readings readings,
            Changes changes,
            ReadingPublisher publisher,
            MeasureBreaches breaches,
            Outlooks outlooks,
            CountedBefore before) {
        this.before = before;
        this.database = database;
        this.inFlight = inFlight;
        this.definitions = definitions;
        this.organisation = organisation;
        this.readings = readings;
        this.changes = changes;
        this.publisher = publisher;
        this.breaches = breaches;
        this.outlooks = outlooks;
    }

    void start(@Observes StartupEvent started) {
        loops.add(Loop.start("measure-judge", LOOK, this::judge));
        loops.add(Loop.start("judge-of-the-day", LOOK_FOR_THE_DAY, this::judgeTheDay));
    }

    void stop(@Observes ShutdownEvent stopped) {
        loops.forEach(Loop::close);
        loops.clear();
    }

    private void judgeTheDay() {
        try (Connection connection = database.getConnection()) {
            Instant judged = changes.judgedUntil(connection);
            if (!London.dayOf(judged).equals(London.dayOf(inFlight.now(connection)))) {
                judge();
            }
        } catch (SQLException away) {
            throw new IllegalStateException("it is not known whether the day has been judged", away);
        }
    }

    private void judge() {
        QuarkusTransaction.requiringNew().timeout(120).run(() -> {
            try (Connection connection = database.getConnection()) {
                judge(connection);
            } catch (SQLException away) {
                throw new IllegalStateException("measures cannot be judged", away);
            }
        });
    }

    /** Judges what has changed since the last look, unless it is not the moment or another instance does. */
    private void judge(Connection connection) throws SQLException {
        Instant now = inFlight.settledUntil(connection);
        Instant counted = readings.dataThrough(connection, now);
        if (counted == null || counted.isBefore(now.minus(BEHIND)) || !isTheOnlyJudge(connection)) {
            return;
        }
        if (changes.isLearning(connection, counted)) {
            return;
        }
        Instant lookedAt = changes.judgedUntil(connection);
        boolean everything = changes.everywhere(connection, lookedAt, now);
        Set<String> changed = everything ? Set.of() : changes.measures(connection, lookedAt, now);
        breaches.endPeriods(connection, London.dayOf(now), now);
        OrganisationView view = organisation.view(connection, now);
        for (MeasureDefinition measure : inOrder(definitions.asKnownAt(now, London.dayOf(now)), now)) {
            if (everything || changed.contains(measure.code())) {
                judge(
                        connection,
                        measure,
                        view,
                        now,
                        counted,
                        changes.isRedefined(connection, measure.code(), lookedAt));
            }
        }
        changes.judgedUntil(connection, now);
    }

    /** Those that are made of the readings of others come after them. */
    private List<MeasureDefinition> inOrder(Collection<MeasureDefinition> measures, Instant now) {
        return measures.stream()
                .sorted(Comparator.comparing(measure -> !readings.isCounted(adopted(measure, now))))
                .toList();
    }

    private static ReadingQuery adopted(MeasureDefinition measure, Instant now) {
        return ReadingQuery.own(measure, measure.variants().get(0), now);
    }

    private void judge(
            Connection connection,
            MeasureDefinition measure,
            OrganisationView view,
            Instant now,
            Instant counted,
            boolean redefined)
            throws SQLException {
        ReadingQuery adopted = adopted(measure, now);
        if (!readings.isCounted(adopted)) {
            publisher.publish(connection, List.of(readings.reading(connection, adopted, Scope.COUNCIL)), now);
            return;
        }
        TargetVersion target = readings.targetOf(connection, adopted);
        MeasureFigures figures = readings.counted(connection, adopted, null);
        Map<Scope, Reading> said = described(adopted, scopes(view, figures, now), figures, target, counted);
        publisher.publish(connection, said.values(), now);
        ReadingQuery rated = ReadingQuery.own(measure, Readings.rated(measure), now);
        boolean same = rated.variant().equals(adopted.variant());
        if (same) {
            keep(rated, said);
        }
        if (measure.meaning()) {
            return;
        }
        MeasureFigures judged = same ? figures : readings.counted(connection, rated, null);
        Map<Scope, Reading> ratings =
                same ? said : described(rated, scopes(view, judged, now), judged, target, counted);
        keep(rated, ratings);
        for (Map.Entry<Scope, Reading> each : ratings.entrySet()) {
            Scope scope = each.getKey();
            if (scope.kind() == Scope.Kind.AREA) {
                continue;
            }
            Reading reading = each.getValue();
            boolean enough = scope.equals(Scope.COUNCIL) || reading.denominator() >= FEWEST_DECIDED;
            Window period = measure.window().periodOf(London.dayOf(now));
            if (redefined) {
                breaches.redefine(connection, reading, enough, period, now);
            }
            if (enough && reading.rating() != Rating.NOT_RATED) {
                Level level = Outlooks.has(rated) ? outlooks.level(judged, scope, period, target) : Level.NONE;
                breaches.judge(connection, reading, level, period, now);
            }
        }
    }

    /** The roll-ups are made of these. */
    private void keep(ReadingQuery query, Map<Scope, Reading> counted) {
        counted.forEach((scope, reading) -> before.keep(query, scope, reading));
    }

    private Map<Scope, Reading> described(
            ReadingQuery query,
            Set<Scope> scopes,
            MeasureFigures figures,
            @Nullable TargetVersion target,
            Instant counted) {
        Map<Scope, Reading> described = new LinkedHashMap<>();
        scopes.forEach(scope -> described.put(scope, readings.describe(query, scope, figures, target, counted)));
        return described;
    }

    private static Set<Scope> scopes(OrganisationView view, MeasureFigures figures, Instant now) {
        Set<Scope> scopes = new LinkedHashSet<>(Set.of(Scope.COUNCIL));
        view.areas(London.dayOf(now)).forEach(area -> scopes.add(Scope.area(area)));
        figures.teams().forEach(team -> scopes.add(Scope.team(team)));
        return scopes;
    }

    private static boolean isTheOnlyJudge(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select pg_try_advisory_xact_lock(7301, 2) as alone");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean("alone");
        }
    }
}
