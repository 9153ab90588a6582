package childrens.improvement.plan.exchange;

import childrens.improvement.plan.history.Change;
import childrens.improvement.plan.history.History;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Takes what is recorded beside a plan out of its tables, and puts in what is not there yet. */
@ApplicationScoped
class RecordedRows {

    /** States of the database that say that a value is none, or one that is not allowed. */
    private static final Pattern OF_VALUES = Pattern.compile("2[23]...");

    private static final String TAKEN = "23505";

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private final DataSource database;
    private final History history;
    private final Understood understood;

    RecordedRows(DataSource database, History history, Understood understood) {
        this.understood = understood;
        this.database = database;
        this.history = history;
    }

    /** The entries of one kind of a plan's year, always in the same order. */
    @Transactional(Transactional.TxType.MANDATORY)
    ArrayNode of(String year, Recorded recorded) {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(recorded.query())) {
            statement.setString(1, year);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(JSON.readTree(rows.getString(1)));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("The " + recorded.member() + " cannot be read", failed);
        }
    }

    /** Puts in the entries that are not there; what is there otherwise stays, and is told. */
    @Transactional(Transactional.TxType.MANDATORY)
    void place(String year, Recorded recorded, JsonNode given, Origins origins, List<NotPlaced> notPlaced) {
        Map<List<String>, JsonNode> kept = new HashMap<>();
        of(year, recorded).forEach(entry -> kept.put(key(recorded, entry), entry));
        for (JsonNode entry : given) {
            JsonNode here = kept.get(key(recorded, entry));
            if (here == null) {
                put(year, recorded, entry, origins, notPlaced);
            } else if (!here.equals(RecordedRows::compare, entry)) {
                notPlaced.add(new NotPlaced(
                        origins.of(entry, ""), "another is kept here in its place", "left out: what is here stays"));
            }
        }
    }

    private void put(String year, Recorded recorded, JsonNode entry, Origins origins, List<NotPlaced> notPlaced) {
        String fault = understood.is(recorded, entry)
                ? written(year, recorded, entry)
                : "its content is not that of " + recorded.member();
        if (fault.isEmpty()) {
            history.record(Change.created(
                    recorded.kind(),
                    String.join("/", key(recorded, entry)),
                    year,
                    withoutFigures(entry),
                    "It was in an imported file."));
        } else {
            notPlaced.add(new NotPlaced(origins.of(entry, ""), fault, "left out"));
        }
    }

    /** What the history shows of an entry: what is frozen stands beside it for good. */
    private static JsonNode withoutFigures(JsonNode entry) {
        return entry instanceof ObjectNode object ? object.deepCopy().without("frozen") : entry;
    }

    /** Why the entry cannot be kept; empty when it is. */
    private String written(String year, Recorded recorded, JsonNode entry) {
        // the transaction is not ours to roll back: a savepoint of the database is
        try (Connection connection = database.getConnection();
                Statement savepoint = connection.createStatement()) {
            savepoint.execute("savepoint entry");
            try (var statement = connection.prepareStatement(recorded.command())) {
                statement.setString(1, year);
                statement.setString(2, entry.toString());
                if (statement.executeUpdate() == 1) {
                    savepoint.execute("release savepoint entry");
                    return "";
                }
                savepoint.execute("rollback to savepoint entry");
                return "it is about nothing of this plan that is still open to it";
            } catch (SQLException fault) {
                if (!OF_VALUES.matcher(String.valueOf(fault.getSQLState())).matches()) {
                    throw fault;
                }
                savepoint.execute("rollback to savepoint entry");
                return TAKEN.equals(fault.getSQLState())
                        ? "something else here has its key"
                        : "its values are not those of " + recorded.member();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The " + recorded.member() + " cannot be written", failed);
        }
    }

    private static List<String> key(Recorded recorded, JsonNode entry) {
        return recorded.key().stream()
                .map(member -> entry.path(member).asText())
                .toList();
    }

    private static int compare(JsonNode one, JsonNode other) {
        boolean same = one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
        return same ? 0 : 1;
    }
}
