package childrens.improvement.metrics.row;

import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.OwnedRows;
import childrens.improvement.metrics.reach.Reach;
import childrens.improvement.metrics.reach.Reaches;
import childrens.improvement.metrics.reading.MeasureFigures;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Readings;
import childrens.improvement.metrics.reading.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the rows behind a reading, and which of them the caller may read. */
@ApplicationScoped
public class RowsBehind {

    private final Readings readings;
    private final Organisation organisation;
    private final OwnedRows owned;
    private final Reaches reaches;
    private final RowOrder order;

    RowsBehind(Readings readings, Organisation organisation, OwnedRows owned, Reaches reaches, RowOrder order) {
        this.readings = readings;
        this.organisation = organisation;
        this.owned = owned;
        this.reaches = reaches;
        this.order = order;
    }

    /**
     * Rows in their order.
     *
     * @param all whoever may read them
     * @param reach which the caller may read
     */
    public record Found(List<OwnedRow> all, Reach reach) {}

    /**
     * The rows of a scope.
     *
     * @param outcome which of them; those that the reading counts when null
     */
    public Found of(Connection connection, ReadingQuery query, Scope scope, @Nullable Outcome outcome)
            throws SQLException {
        MeasureFigures figures = readings.figures(connection, query);
        Moment moment = figures.question().moment();
        OrganisationView view = organisation.view(connection, query.knownAt());
        List<OwnedRow> all = owned.of(connection, figures.rows(scope, outcome), moment, view, query.knownAt()).stream()
                .sorted(order)
                .toList();
        return new Found(all, reaches.ofCaller(connection, view, moment.day()));
    }
}
