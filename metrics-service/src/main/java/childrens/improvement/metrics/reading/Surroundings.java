package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.Question;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.obligation.Counterweight;
import childrens.improvement.metrics.obligation.Counting;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.store.MeasureRows;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads what a reading is made of: its rows, and what its kind needs beside them. */
@ApplicationScoped
class Surroundings {

    private final Counted counted;
    private final MeasureRows rows;
    private final Organisation organisation;
    private final Definitions definitions;

    Surroundings(MeasureRows rows, Organisation organisation, Definitions definitions, Counted counted) {
        this.counted = counted;
        this.rows = rows;
        this.organisation = organisation;
        this.definitions = definitions;
    }

    MeasureFigures figures(Connection connection, ReadingQuery query, Moment moment) throws SQLException {
        return figures(
                connection,
                query,
                known(connection, query),
                moment,
                query.measure().meaning(),
                rows(connection, query, moment));
    }

    /** The figures of rows that come from elsewhere than the store, or were known at another moment. */
    MeasureFigures figures(Connection connection, ReadingQuery query, Moment moment, List<Obligation> given)
            throws SQLException {
        return figures(connection, query, known(connection, query), moment, false, given);
    }

    /**
     * The stored rows that can matter to a query.
     *
     * @param moment of the query, with no deadline passed beyond what is known and past on the clock
     */
    List<Obligation> rows(Connection connection, ReadingQuery query, Moment moment) throws SQLException {
        return load(
                connection,
                query,
                query.variant().rows(),
                query.window().endingOn(query.at().day()),
                moment);
    }

    /** The same added up from counts where that can be. */
    MeasureFigures counted(Connection connection, ReadingQuery query, Moment moment, @Nullable Scope scope)
            throws SQLException {
        OrganisationView view = organisation.view(connection, query.knownAt());
        List<TargetVersion> inForce = targets(connection, query);
        Optional<MeasureFigures> addedUp =
                counted.figures(connection, query, moment, view, scope, plain(query, inForce));
        return addedUp.isPresent()
                ? addedUp.get()
                : figures(
                        connection,
                        query,
                        new Known(view, inForce),
                        moment,
                        query.measure().meaning(),
                        rows(connection, query, moment));
    }

    private static ReadAs plain(ReadingQuery query, List<TargetVersion> inForce) {
        return new ReadAs("share", query.variant().counting(), null, null, conditions(inForce), List.of(), null);
    }

    /** The targets in force on the day of a query, as they were known: first the measure's, then those on parts. */
    List<TargetVersion> targets(Connection connection, ReadingQuery query) throws SQLException {
        return organisation.targets(connection, query.measure().code(), query.knownAt()).stream()
                .filter(version -> version.isInForceOn(query.at().day()))
                .toList();
    }

    private Known known(Connection connection, ReadingQuery query) throws SQLException {
        return new Known(organisation.view(connection, query.knownAt()), targets(connection, query));
    }

    /**
     * What was known beside the rows.
     *
     * @param inForce the targets
     */
    private record Known(OrganisationView view, List<TargetVersion> inForce) {}

    private MeasureFigures figures(
            Connection connection,
            ReadingQuery query,
            Known known,
            Moment moment,
            boolean beside,
            List<Obligation> given)
            throws SQLException {
        Window window = query.window().endingOn(query.at().day());
        OrganisationView view = known.view();
        Counting counting = query.variant().counting();
        Question question =
                new Question(query.basis(), window, moment, query.variant().byChild());
        ReadAs as = new ReadAs(
                query.measure().kindOf(query.variant()),
                counting,
                counting.historyMonths() == 0 ? null : since(connection, query),
                against(connection, query, counting.per(), window, moment, view),
                conditions(known.inForce()),
                beside ? weights(connection, query, moment) : List.of(),
                counting.neverAbove() ? before(connection, query, window, moment, view) : null);
        return new MeasureFigures(given, question, view, as);
    }

    /** What was to be over before the window began is open all the same while its deadline has not passed. */
    private List<Obligation> load(
            Connection connection, ReadingQuery query, String rowSet, Window window, Moment moment)
            throws SQLException {
        LocalDate running = London.dayOf(moment.passedBy());
        return rows.of(
                connection,
                query.measure().code(),
                rowSet,
                query.knownAt(),
                London.startOf(running.isBefore(window.from()) ? running : window.from()),
                query.at().seenBefore());
    }

    private @Nullable Instant since(Connection connection, ReadingQuery query) throws SQLException {
        return rows.earliestStart(
                connection, query.measure().code(), query.variant().rows(), query.knownAt());
    }

    /** What a count is held against is everything that was so at any time of the window. */
    private @Nullable MeasureFigures against(
            Connection connection,
            ReadingQuery query,
            Counting.@Nullable Per per,
            Window window,
            Moment moment,
            OrganisationView view)
            throws SQLException {
        return per == null
                ? null
                : new MeasureFigures(
                        load(connection, query, per.rows(), window, moment),
                        new Question(Basis.SNAPSHOT, window, moment, false),
                        view);
    }

    /** The same rows as they stood when the window before ended. */
    private MeasureFigures before(
            Connection connection, ReadingQuery query, Window window, Moment moment, OrganisationView view)
            throws SQLException {
        LocalDate day = window.from().minusDays(1);
        Moment then = Moment.endOf(day).notPassedAfter(moment.passedBy());
        Window earlier = query.window().endingOn(day);
        Counting counting = query.variant().counting();
        return new MeasureFigures(
                load(connection, query, query.variant().rows(), earlier, then),
                new Question(query.basis(), earlier, then, query.variant().byChild()),
                view,
                new ReadAs(query.measure().kindOf(query.variant()), counting, null, null, List.of(), List.of(), null));
    }

    private List<ReadAs.Weight> weights(Connection connection, ReadingQuery query, Moment moment) throws SQLException {
        List<ReadAs.Weight> weights = new ArrayList<>();
        for (Counterweight each : query.measure().counterweights()) {
            MeasureDefinition measure = definitions.find(each.measure()).orElseThrow();
            MeasureDefinition.Variant variant = measure.variants().stream()
                    .filter(candidate ->
                            each.variant() == null || each.variant().equals(candidate.name()))
                    .findFirst()
                    .orElseThrow();
            ReadingQuery own = new ReadingQuery(
                    measure,
                    variant,
                    Basis.of(measure.basisOf(variant)).orElseThrow(),
                    query.window(),
                    query.at(),
                    query.shownAt(),
                    query.knownAt());
            weights.add(new ReadAs.Weight(
                    each,
                    measure,
                    variant,
                    figures(connection, own, known(connection, own), moment, false, rows(connection, own, moment))));
        }
        return weights;
    }

    private static List<TargetVersion> conditions(List<TargetVersion> inForce) {
        return inForce.stream()
                .skip(1)
                .filter(each -> each.part() != null
                        && !Objects.equals(each.part(), inForce.get(0).part()))
                .toList();
    }
}
