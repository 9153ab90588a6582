package childrens.improvement.metrics.list;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.OwnedRows;
import childrens.improvement.metrics.reach.Reaches;
import childrens.improvement.metrics.reading.AskedMoment;
import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.reading.ReadingParameters;
import childrens.improvement.metrics.reading.ReadingQueries;
import childrens.improvement.metrics.reading.Readings;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.row.RowOrder;
import childrens.improvement.metrics.store.KnownObligations;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts the lists of the week, the month and the quarter together, as the file describes them. */
@ApplicationScoped
class OtherLists {

    private static final String ENDED = "ended";

    private final KnownObligations obligations;
    private final OwnedRows owned;
    private final Organisation organisation;
    private final Reaches reaches;
    private final ReadingQueries queries;
    private final Readings readings;
    private final RowOrder order;
    private final Written written;
    private final List<ListFile.ListEntry> lists = ListFile.read().lists();

    OtherLists(
            KnownObligations obligations,
            OwnedRows owned,
            Organisation organisation,
            Reaches reaches,
            ReadingQueries queries,
            Readings readings,
            RowOrder order,
            Written written) {
        this.obligations = obligations;
        this.owned = owned;
        this.organisation = organisation;
        this.reaches = reaches;
        this.queries = queries;
        this.readings = readings;
        this.order = order;
        this.written = written;
    }

    /** Which there are. */
    List<ListFile.ListEntry> all() {
        return lists;
    }

    /**
     * A list.
     *
     * @throws ProblemException 404 when there is none of the kind for such a scope
     */
    WorkingList of(Connection connection, String kind, Scope scope, Period period) throws SQLException {
        ListFile.ListEntry entry = lists.stream()
                .filter(each -> each.kind().equals(kind))
                .filter(each -> each.scopes().contains(scope.kind().name().toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such list."));
        OrganisationView view = organisation.view(connection, period.at());
        List<OwnedRow> open = open(connection, entry, scope, period, view);
        List<OwnedRow> ended = ended(connection, entry, scope, period, view);
        List<Written.Part> parts = new ArrayList<>();
        for (ListFile.BlockEntry block : entry.blocks()) {
            parts.add(new Written.Part(
                    block.id(),
                    block.title(),
                    (ENDED.equals(block.show()) ? ended : open)
                            .stream()
                                    .filter(row -> isIn(row, block, period))
                                    .map(Line::of)
                                    .toList(),
                    figures(connection, block, scope, period)));
        }
        return written.list(
                connection,
                new ListHead(kind, scope.toString(), entry.title()),
                period,
                changed(open, period),
                parts,
                Written.inReach(
                        reaches.ofCaller(connection, view, London.dayOf(period.at())),
                        scope.kind() == Scope.Kind.TEAM ? Objects.requireNonNull(scope.id()) : ""));
    }

    private List<OwnedRow> open(
            Connection connection, ListFile.ListEntry entry, Scope scope, Period period, OrganisationView view)
            throws SQLException {
        List<String> measures = entry.blocks().stream()
                .flatMap(block -> block.measures().stream())
                .distinct()
                .toList();
        if (measures.isEmpty()) {
            return List.of();
        }
        Moment moment = Moment.at(period.at());
        List<Judged> judged = obligations.openAsKnown(connection, null, measures, period.at()).stream()
                .flatMap(each -> Judged.of(each, moment).stream())
                .filter(Judged::open)
                .toList();
        return owned(connection, judged, scope, period, view);
    }

    /** What ended since the list before, one row a child. */
    private List<OwnedRow> ended(
            Connection connection, ListFile.ListEntry entry, Scope scope, Period period, OrganisationView view)
            throws SQLException {
        List<String> measures = entry.blocks().stream()
                .filter(block -> ENDED.equals(block.show()))
                .flatMap(block -> block.measures().stream())
                .distinct()
                .toList();
        if (measures.isEmpty()) {
            return List.of();
        }
        Moment moment = Moment.at(period.at());
        Set<String> named = new HashSet<>();
        List<Judged> judged = obligations.ended(connection, measures, period.since(), period.at()).stream()
                .flatMap(each -> Judged.of(each, moment).stream())
                .filter(each -> named.add(
                        each.obligation().measure() + "\n" + each.obligation().subject()))
                .toList();
        return owned(connection, judged, scope, period, view);
    }

    private List<OwnedRow> owned(
            Connection connection, List<Judged> judged, Scope scope, Period period, OrganisationView view)
            throws SQLException {
        Moment moment = Moment.at(period.at());
        return owned.of(connection, judged, moment, view, period.at()).stream()
                .map(OwnedRow::asOwedNow)
                .filter(row -> isOf(scope, row, view, moment))
                .sorted(order)
                .toList();
    }

    private static boolean isOf(Scope scope, OwnedRow row, OrganisationView view, Moment moment) {
        return switch (scope.kind()) {
            case COUNCIL -> true;
            case TEAM -> Objects.equals(scope.id(), row.owedNowBy());
            case AREA ->
                view.areaOf(row.owedNowBy(), moment.day())
                        .filter(area -> area.equals(scope.id()))
                        .isPresent();
            case WORKER -> false;
        };
    }

    private static boolean isIn(OwnedRow row, ListFile.BlockEntry block, Period period) {
        if (!block.measures().contains(row.obligation().measure()) || block.show() == null) {
            return false;
        }
        Integer days = block.days();
        Instant limit = days == null ? Instant.MAX : period.at().plus(Duration.ofDays(days));
        return switch (block.show()) {
            case "overdue" -> OwnedRowState.isOverdue(row);
            case "due" ->
                OwnedRowState.isPending(row) && !row.obligation().dueBefore().isAfter(limit);
            case "not-good" -> row.judged().outcome() == Outcome.MISSED;
            default -> true;
        };
    }

    private List<WorkingList.FigureOf> figures(
            Connection connection, ListFile.BlockEntry block, Scope scope, Period period) throws SQLException {
        List<WorkingList.FigureOf> figures = new ArrayList<>();
        for (String code : block.readings()) {
            ReadingParameters asked = new ReadingParameters(code, null, null, scope.toString(), null, null, null);
            var query = queries.complete(asked, AskedMoment.at(period.at()), period.at());
            Reading reading = readings.reading(connection, query, scope);
            figures.add(new WorkingList.FigureOf(
                    query.measure().code(), query.measure().title(), reading));
        }
        return figures;
    }

    private static List<WorkingList.Changed> changed(List<OwnedRow> open, Period period) {
        Stream<OwnedRow> overdue = open.stream().filter(OwnedRowState::isOverdue);
        return List.of(
                new WorkingList.Changed("overdue since the last list", (int)
                        overdue.filter(row -> period.isNew(row.obligation().dueBefore()))
                                .count()),
                new WorkingList.Changed("new since the last list", (int) open.stream()
                        .filter(row -> period.isNew(row.obligation().existsAt()))
                        .count()));
    }
}
