package childrens.improvement.metrics.worklist;

import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.Reach;
import childrens.improvement.metrics.reach.Reaches;
import childrens.improvement.metrics.row.Row;
import childrens.improvement.metrics.row.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts worklists together. */
@ApplicationScoped
class Worklists {

    private final DutiesOfTeams duties;
    private final Reaches reaches;
    private final Rows rows;

    Worklists(DutiesOfTeams duties, Reaches reaches, Rows rows) {
        this.duties = duties;
        this.reaches = reaches;
        this.rows = rows;
    }

    /**
     * The worklist of a team.
     *
     * @param day which day, or null for today
     * @param days how many days after it are looked at; its own is always
     */
    Worklist of(Connection connection, String team, @Nullable LocalDate day, int days) throws SQLException {
        TeamDuties owed = duties.of(connection, team, day, days);
        Reach reach =
                reaches.ofCaller(connection, owed.organisation(), owed.moment().day());
        List<OwnedRow> inReach = owed.rows().stream().filter(reach::holds).toList();
        List<OwnedRow> overdue =
                inReach.stream().filter(row -> row.judged().isOverdue()).toList();
        List<OwnedRow> due =
                inReach.stream().filter(row -> !row.judged().isOverdue()).toList();
        List<Row> shown = rows.show(
                connection, Stream.concat(due.stream(), overdue.stream()).toList());
        return new Worklist(
                team,
                owed.on(),
                shown.subList(0, due.size()),
                shown.subList(due.size(), shown.size()),
                owed.rows().size() - inReach.size());
    }
}
