package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.store.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** After how much of its clock a duty is due soon, by measure, as the delivered definitions have it. */
@ApplicationScoped
class DueSoonShares {

    private final Map<String, Integer> percents;

    DueSoonShares(Definitions definitions) {
        this.percents = definitions.all().stream()
                .filter(measure -> measure.dueSoonPercent() > 0)
                .collect(Collectors.toUnmodifiableMap(MeasureDefinition::code, MeasureDefinition::dueSoonPercent));
    }

    /** The share of a measure in percent; 0 where nothing is ever due soon. */
    int of(String measure) {
        return percents.getOrDefault(measure, 0);
    }

    /** Lets the database know them. */
    void keep(Connection connection) throws SQLException {
        List<String> measures = percents.keySet().stream().sorted().toList();
        try (PreparedStatement statement =
                connection.prepareStatement("delete from due_soon_share where not measure = any (?)")) {
            statement.setArray(1, Jdbc.texts(connection, measures));
            statement.executeUpdate();
        }
        String sql = "insert into due_soon_share (measure, percent) select * from unnest(?, ?)"
                + " on conflict (measure) do update set percent = excluded.percent"
                + " where due_soon_share.percent <> excluded.percent";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Jdbc.texts(connection, measures));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int", measures.stream().map(this::of).toArray()));
            statement.executeUpdate();
        }
    }
}
