package childrens.improvement.metrics.list;

import childrens.improvement.metrics.reach.Reach;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Writes lists out of their lines, as far as the caller reaches. */
@ApplicationScoped
class Written {

    private final Shown shown;

    Written(Shown shown) {
        this.shown = shown;
    }

    /**
     * A block before it is written.
     *
     * @param figures its readings
     */
    record Part(String id, String title, List<Line> lines, List<WorkingList.FigureOf> figures) {}

    /** The list. */
    WorkingList list(
            Connection connection,
            ListHead head,
            Period period,
            List<WorkingList.Changed> changed,
            List<Part> parts,
            Predicate<Line> inReach)
            throws SQLException {
        List<Line> all = parts.stream().flatMap(part -> part.lines().stream()).toList();
        List<Line> reached = all.stream().filter(inReach).toList();
        Map<Line, ListedRow> rows = shown.show(connection, reached, period.at());
        List<WorkingList.Block> blocks = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Part part : parts) {
            List<Line> lines = part.lines().stream().filter(inReach).toList();
            List<WorkingList.Entry> entries = Entries.of(lines).stream()
                    .map(group -> new WorkingList.Entry(
                            Entries.household(group),
                            group.stream()
                                    .map(line -> Objects.requireNonNull(rows.get(line)))
                                    .toList()))
                    .toList();
            blocks.add(new WorkingList.Block(part.id(), part.title(), entries, part.figures(), lines.size()));
            counts.put(part.id(), lines.size());
        }
        return new WorkingList(
                head.kind(),
                head.scope(),
                head.title(),
                London.at(period.at()),
                London.at(period.since()),
                London.at(period.until()),
                changed,
                blocks,
                counts,
                all.size() - reached.size());
    }

    /** Which lines a caller may read of a list: of the caller's own team all, else those in reach. */
    static Predicate<Line> inReach(Reach reach, String team) {
        return line -> reach.all()
                || reach.teams().contains(team)
                || line.row() != null && reach.holds(line.row())
                || line.child().heldBy() != null
                        && reach.teams().contains(line.child().heldBy());
    }
}
