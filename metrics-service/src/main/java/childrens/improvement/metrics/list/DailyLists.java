package childrens.improvement.metrics.list;

import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.reach.Reaches;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts the lists of the day together. */
@ApplicationScoped
class DailyLists {

    /** The kind of the list of the day. */
    static final String DAILY = "daily";

    private final Materials materials;
    private final Organisation organisation;
    private final Reaches reaches;
    private final Written written;
    private final WorkingDayCalendar calendar;
    private final ListFile.Daily file = ListFile.read().daily();

    DailyLists(
            Materials materials,
            Organisation organisation,
            Reaches reaches,
            Written written,
            WorkingDayCalendar calendar) {
        this.materials = materials;
        this.organisation = organisation;
        this.reaches = reaches;
        this.written = written;
        this.calendar = calendar;
    }

    /** The list of a team. */
    WorkingList of(Connection connection, Scope scope, Period period) throws SQLException {
        String team = Objects.requireNonNull(scope.id());
        OrganisationView view = organisation.view(connection, period.at());
        Material material = materials.of(connection, team, period, view);
        TooEarly early = new TooEarly(file.shownFromWorkingDay(), calendar, London.dayOf(period.at()));
        Map<String, List<Line>> blocks = new DailyBlocks(material, file.rules(early)).blocks();
        List<Written.Part> parts = file.blocks().stream()
                .map(block -> new Written.Part(
                        block.id(),
                        block.title(),
                        Objects.requireNonNull(blocks.get(block.id()), block.id()),
                        List.of()))
                .toList();
        return written.list(
                connection,
                new ListHead(DAILY, scope.toString(), file.title()),
                period,
                changed(material, blocks),
                parts,
                Written.inReach(reaches.ofCaller(connection, view, London.dayOf(period.at())), team));
    }

    private static List<WorkingList.Changed> changed(Material material, Map<String, List<Line>> blocks) {
        Period period = material.period();
        long overdue = lines(blocks, "overdue").stream()
                .flatMap(line -> java.util.stream.Stream.ofNullable(line.row()))
                .filter(row -> period.isNew(row.obligation().dueBefore()))
                .count();
        long moved = material.children().stream()
                .filter(each -> each.situation().hasLeft(material.team(), period.since()))
                .filter(each -> !each.situation().died())
                .count();
        return List.of(
                new WorkingList.Changed("overdue since the last list", (int) overdue),
                new WorkingList.Changed("new to the team", lines(blocks, "new").size()),
                new WorkingList.Changed("moved away", (int) moved),
                new WorkingList.Changed(
                        "done late, or recorded late", material.settled().size()),
                new WorkingList.Changed("queries answered", material.answered().size()));
    }

    private static List<Line> lines(Map<String, List<Line>> blocks, String id) {
        return blocks.getOrDefault(id, List.of());
    }
}
