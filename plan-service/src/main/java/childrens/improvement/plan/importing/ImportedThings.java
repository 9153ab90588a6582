package childrens.improvement.plan.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Remembers what a document said last of each thing: what it only says again undoes nothing that was changed since. */
@ApplicationScoped
public class ImportedThings {

    private final DataSource database;
    private final ObjectMapper json;

    ImportedThings(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Whether the thing is given otherwise than the last time, or for the first time; remembers it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isNews(String kind, String id, Object thing) {
        // not through the entity manager: it would write half of what refers to each other
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into imported_thing (kind, id, content) values (?, ?, cast(? as jsonb))
                        on conflict (kind, id) do update set content = excluded.content
                        where imported_thing.content <> excluded.content
                        """)) {
            upsert.setString(1, kind);
            upsert.setString(2, id);
            upsert.setString(3, json.valueToTree(thing).toString());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("What was imported cannot be remembered", e);
        }
    }
}
