package childrens.improvement.metrics.audit;

import childrens.improvement.foundation.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Records reads of what is told about single children. */
@ApplicationScoped
public class ReadAudit {

    private final DataSource database;
    private final Caller caller;

    ReadAudit(DataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /**
     * Records a read by whoever sent the present request, in the present transaction.
     *
     * @param what which list or record, like {@code M004 obligations} or {@code quarantine 17}
     * @param purpose why, where the caller says it
     * @param subjects the children that the answer tells of, as far as they can be told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String what, @Nullable String purpose, Collection<String> subjects) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into read_audit (reader, post, role, what, purpose, subjects) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, caller.name());
            insert.setString(2, caller.post());
            insert.setString(3, caller.role());
            insert.setString(4, what);
            insert.setString(5, purpose);
            insert.setArray(6, connection.createArrayOf("text", subjects.toArray()));
            insert.executeUpdate();
        } catch (SQLException away) {
            throw new IllegalStateException("A read that cannot be recorded is not answered", away);
        }
    }
}
