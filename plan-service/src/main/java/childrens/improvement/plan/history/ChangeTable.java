package childrens.improvement.plan.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The changes as the database has them. */
@ApplicationScoped
class ChangeTable {

    private static final String INSERT = """
            insert into change (at, post, role, action, kind, object, plan_year, version, reason, before, after)
            select ?, ?, ?, ?, ?, ?, ?, count(*) + 1, ?, cast(? as jsonb), cast(? as jsonb)
            from change where kind = ? and object = ?
            """;

    private static final String COUNT = "update plan set version = version + 1 where year = ?";

    private final DataSource database;
    private final ObjectMapper json;

    ChangeTable(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps a change and counts the version of its plan up, which is the entity tag of the whole plan. */
    void add(Instant at, String post, String role, Change change, @Nullable String before, @Nullable String after) {
        try (var connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            insert.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.setString(2, post);
            insert.setString(3, role);
            insert.setString(4, change.act().word());
            insert.setString(5, change.kind());
            insert.setString(6, change.id());
            insert.setString(7, change.plan());
            insert.setString(8, change.reason());
            insert.setString(9, before);
            insert.setString(10, after);
            insert.setString(11, change.kind());
            insert.setString(12, change.id());
            insert.executeUpdate();
            count.setString(1, change.plan());
            count.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A change cannot be kept", e);
        }
    }

    /** Those that are asked for, newest first, at most so many. */
    List<ChangeResponse> find(ChangeFilter filter, int limit) {
        try (var connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(filter.sql())) {
            int next = 1;
            for (Object value : filter.values()) {
                query.setObject(next++, value);
            }
            query.setInt(next, limit);
            try (ResultSet rows = query.executeQuery()) {
                List<ChangeResponse> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The history cannot be read", e);
        }
    }

    private ChangeResponse row(ResultSet row) throws SQLException {
        return new ChangeResponse(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("post"),
                row.getString("role"),
                row.getString("action"),
                row.getString("kind"),
                row.getString("object"),
                row.getString("plan_year"),
                row.getInt("version"),
                row.getString("reason"),
                tree(row.getString("before")),
                tree(row.getString("after")));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change cannot be read", e);
        }
    }
}
