package childrens.improvement.metrics.note;

import childrens.improvement.metrics.store.Jdbc;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The notes as they are kept. */
@ApplicationScoped
public class Notes {

    /** The latest note of each obligation that has one. */
    public Map<UUID, Note> latest(Connection connection, Collection<UUID> obligations) throws SQLException {
        String sql = "select distinct on (obligation) * from note where obligation = any (?)"
                + " order by obligation, id desc";
        Map<UUID, Note> latest = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", obligations.toArray()));
            read(statement).forEach(note -> latest.put(note.obligation(), note));
        }
        return latest;
    }

    /** Notes of an obligation, newest first. */
    List<Note> of(Connection connection, UUID obligation, long before, int limit) throws SQLException {
        String sql = "select * from note where obligation = ? and id < ? order by id desc limit ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, obligation);
            statement.setLong(2, before);
            statement.setInt(3, limit);
            return read(statement);
        }
    }

    /** Adds a note, or finds it where the same post has just said the same. */
    Note add(Connection connection, UUID obligation, NoteRequest note, String post) throws SQLException {
        lock(connection, obligation);
        List<Note> last = of(connection, obligation, Long.MAX_VALUE, 1);
        if (!last.isEmpty()) {
            Note latest = last.get(0);
            NoteRequest said = new NoteRequest(latest.reason(), latest.plannedFor(), latest.doneOn(), latest.text());
            if (said.equals(note) && latest.by().equals(post)) {
                return latest;
            }
        }
        String sql = """
                insert into note (obligation, reason, planned_for, done_on, text, post, written_at)
                values (?, ?, ?, ?, ?, ?, service_now()) returning *
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, obligation);
            statement.setString(2, note.reason());
            statement.setObject(3, note.plannedFor());
            statement.setObject(4, note.doneOn());
            statement.setString(5, note.text());
            statement.setString(6, post);
            return read(statement).get(0);
        }
    }

    /** One at a time for an obligation, so that a note sent twice at once is one note. */
    private static void lock(Connection connection, UUID obligation) throws SQLException {
        String sql = "select subject from child where subject in (select subject from obligation where id = ?)"
                + " order by subject for no key update";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, obligation);
            statement.executeQuery().close();
        }
    }

    private static List<Note> read(PreparedStatement statement) throws SQLException {
        List<Note> notes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                notes.add(new Note(
                        row.getLong("id"),
                        row.getObject("obligation", UUID.class),
                        row.getString("reason"),
                        row.getObject("planned_for", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("text"),
                        row.getString("post"),
                        London.at(Jdbc.instant(row, "written_at"))));
            }
        }
        return notes;
    }
}
