package childrens.improvement.plan.quarter;

import childrens.improvement.plan.figure.QuarterFigures;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The figures of closed quarters, as they stood. */
@ApplicationScoped
public class FrozenQuarters {

    private final DataSource database;
    private final ObjectMapper json;

    FrozenQuarters(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy()
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }

    /** Keeps figures for good. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(QuarterFigures figures) {
        try (Connection connection = database.getConnection()) {
            new Sql(connection)
                    .write(
                            "insert into frozen_quarter (quarter, scope, known_at, content) values (?, ?, ?, ?::jsonb)",
                            figures.quarter(),
                            figures.scope(),
                            figures.knownAt(),
                            json.writeValueAsString(figures));
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("The figures cannot be frozen", failed);
        }
    }

    /** The figures as they stood; empty for a quarter that is not closed, or a scope that there was not. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<QuarterFigures> of(Quarter quarter, String scope) {
        try (Connection connection = database.getConnection()) {
            return new Sql(connection)
                    .one(
                            "select content::text from frozen_quarter where quarter = ? and scope = ?",
                            row -> read(row.getString(1)),
                            quarter.text(),
                            scope);
        } catch (SQLException failed) {
            throw new IllegalStateException("The frozen figures cannot be read", failed);
        }
    }

    /** Whether a content is that of the figures of a scope. */
    public boolean understands(String scope, String content) {
        try {
            QuarterFigures read = json.readValue(content, QuarterFigures.class);
            return read != null && scope.equals(read.scope());
        } catch (JsonProcessingException damaged) {
            return false;
        }
    }

    private QuarterFigures read(String content) {
        try {
            return json.readValue(content, QuarterFigures.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("The frozen figures cannot be understood", damaged);
        }
    }
}
