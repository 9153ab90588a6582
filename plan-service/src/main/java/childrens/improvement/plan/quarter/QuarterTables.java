package childrens.improvement.plan.quarter;

import childrens.improvement.plan.figure.AssertedRating;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.quarter.Written.Standing;
import childrens.improvement.plan.quarter.Written.Weight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What people have put into quarters, as the tables have it. */
@ApplicationScoped
class QuarterTables {

    private final DataSource database;

    QuarterTables(DataSource database) {
        this.database = database;
    }

    /** All that has been put into a quarter; of asserted ratings those that hold on the day. */
    @Transactional(Transactional.TxType.MANDATORY)
    Written written(Quarter quarter, LocalDate today) {
        try (Connection connection = database.getConnection()) {
            Sql sql = new Sql(connection);
            Head head = sql.one(
                            "select version, closed_at, written_on from quarter where quarter = ?",
                            Head::read,
                            quarter.text())
                    .orElse(Head.NONE);
            return new Written(
                    head.version,
                    head.closedAt,
                    head.writtenOn,
                    objectives(sql, quarter),
                    narratives(sql, quarter),
                    asserted(sql, quarter, today),
                    completed(sql),
                    weights(sql, quarter.year()));
        } catch (SQLException failed) {
            throw new IllegalStateException("The quarter cannot be read", failed);
        }
    }

    private static Map<String, Standing> objectives(Sql sql, Quarter quarter) throws SQLException {
        Map<String, Standing> found = new HashMap<>();
        sql.each(
                "select objective, state, submitted_by, approved_by from quarter_objective where quarter = ?",
                row -> found.put(row.getString(1), new Standing(row.getString(2), row.getString(3), row.getString(4))),
                quarter.text());
        return found;
    }

    private static Map<String, String> narratives(Sql sql, Quarter quarter) throws SQLException {
        Map<String, String> found = new HashMap<>();
        sql.each(
                "select about, text from narrative where quarter = ?",
                row -> found.put(row.getString(1), row.getString(2)),
                quarter.text());
        return found;
    }

    private static Map<String, AssertedRating> asserted(Sql sql, Quarter quarter, LocalDate today) throws SQLException {
        Map<String, AssertedRating> found = new HashMap<>();
        sql.each(
                """
                select about, rating, reason, by_post, expires_on from asserted_rating
                where quarter = ? and withdrawn_at is null and expires_on > ? order by id
                """,
                row -> found.put(
                        row.getString(1),
                        new AssertedRating(
                                Rating.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class))),
                quarter.text(),
                today);
        return found;
    }

    private static Set<String> completed(Sql sql) throws SQLException {
        Set<String> found = new HashSet<>();
        sql.each("select objective from completed_objective", row -> found.add(row.getString(1)));
        return found;
    }

    /** The weights of a year that have been set. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, Weight> weights(String year) {
        try (Connection connection = database.getConnection()) {
            return weights(new Sql(connection), year);
        } catch (SQLException failed) {
            throw new IllegalStateException("The weights cannot be read", failed);
        }
    }

    /** Which version the weights of a year are: how often one has been set. */
    @Transactional(Transactional.TxType.MANDATORY)
    int weightsVersion(String year) {
        try (Connection connection = database.getConnection()) {
            return new Sql(connection)
                    .one(
                            "select coalesce(sum(version), 0) from roll_up_weight where plan_year = ?",
                            row -> row.getInt(1),
                            year)
                    .orElse(0);
        } catch (SQLException failed) {
            throw new IllegalStateException("The weights cannot be read", failed);
        }
    }

    /** Lets nobody else set a weight of the year until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lockWeights(String year) {
        try (Connection connection = database.getConnection()) {
            new Sql(connection).one("select year from plan where year = ? for update", row -> row.getString(1), year);
        } catch (SQLException failed) {
            throw new IllegalStateException("The weights cannot be locked", failed);
        }
    }

    private static Map<String, Weight> weights(Sql sql, String year) throws SQLException {
        Map<String, Weight> found = new HashMap<>();
        sql.each(
                "select about, weight, veto from roll_up_weight where plan_year = ?",
                row -> found.put(row.getString(1), new Weight(row.getBigDecimal(2), row.getBoolean(3))),
                year);
        return found;
    }

    private record Head(
            int version,
            @Nullable OffsetDateTime closedAt,
            @Nullable LocalDate writtenOn) {

        static final Head NONE = new Head(0, null, null);

        static Head read(ResultSet row) throws SQLException {
            return new Head(row.getInt(1), row.getObject(2, OffsetDateTime.class), row.getObject(3, LocalDate.class));
        }
    }
}
