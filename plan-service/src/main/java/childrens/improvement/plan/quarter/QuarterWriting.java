package childrens.improvement.plan.quarter;

import childrens.improvement.plan.figure.Rating;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Puts things into a quarter. */
@ApplicationScoped
class QuarterWriting {

    private final DataSource database;

    QuarterWriting(DataSource database) {
        this.database = database;
    }

    /**
     * Moves the quarter to its next version, and holds it until the transaction ends.
     *
     * @param version the one that was read
     * @return false when it is another by now
     */
    boolean claim(Quarter quarter, int version) {
        String first = "insert into quarter (quarter, version) values (?, 1) on conflict do nothing";
        String next = "update quarter set version = version + 1 where quarter = ? and version = ?";
        return (version == 0 ? write(first, quarter.text()) : write(next, quarter.text(), version)) == 1;
    }

    void submit(Quarter quarter, String objective, String post, LocalDate today) {
        write("""
                insert into quarter_objective (quarter, objective, state, submitted_by, submitted_at)
                values (?, ?, 'submitted', ?, service_now())
                on conflict (quarter, objective) do update set state = 'submitted',
                    submitted_by = excluded.submitted_by, submitted_at = excluded.submitted_at,
                    approved_by = null, approved_at = null
                """, quarter.text(), objective, post);
        write("update quarter set written_on = ? where quarter = ?", today, quarter.text());
    }

    void approve(Quarter quarter, String objective, String post) {
        write("""
                update quarter_objective set state = 'approved', approved_by = ?, approved_at = service_now()
                where quarter = ? and objective = ? and state = 'submitted'
                """, post, quarter.text(), objective);
    }

    void giveBack(Quarter quarter, String objective) {
        write("""
                update quarter_objective set state = 'open', approved_by = null, approved_at = null
                where quarter = ? and objective = ?
                """, quarter.text(), objective);
    }

    void close(Quarter quarter, String post) {
        write("update quarter set closed_at = service_now(), closed_by = ? where quarter = ?", post, quarter.text());
    }

    void narrative(Quarter quarter, String about, String text, String post) {
        write("""
                insert into narrative (quarter, about, text, by_post, at) values (?, ?, ?, ?, service_now())
                on conflict (quarter, about)
                do update set text = excluded.text, by_post = excluded.by_post, at = excluded.at
                """, quarter.text(), about, text, post);
    }

    void assertRating(Quarter quarter, String about, Rating rating, String reason, String post, LocalDate expires) {
        withdraw(quarter, about);
        write("""
                insert into asserted_rating (quarter, about, rating, reason, by_post, at, expires_on)
                values (?, ?, ?, ?, ?, service_now(), ?)
                """, quarter.text(), about, rating.name(), reason, post, expires);
    }

    void withdraw(Quarter quarter, String about) {
        write("""
                update asserted_rating set withdrawn_at = service_now()
                where quarter = ? and about = ? and withdrawn_at is null
                """, quarter.text(), about);
    }

    void complete(String objective, String reason, String post) {
        write("""
                insert into completed_objective (objective, reason, by_post, at) values (?, ?, ?, service_now())
                on conflict (objective)
                do update set reason = excluded.reason, by_post = excluded.by_post, at = excluded.at
                """, objective, reason, post);
    }

    void goOn(String objective) {
        write("delete from completed_objective where objective = ?", objective);
    }

    void weigh(String year, String about, BigDecimal weight, boolean veto) {
        write("""
                insert into roll_up_weight (plan_year, about, weight, veto) values (?, ?, ?, ?)
                on conflict (plan_year, about) do update set
                    weight = excluded.weight, veto = excluded.veto, version = roll_up_weight.version + 1
                """, year, about, weight, veto);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    int write(String command, @Nullable Object... values) {
        try (Connection connection = database.getConnection()) {
            return new Sql(connection).write(command, values);
        } catch (SQLException failed) {
            throw new IllegalStateException("The quarter cannot be written", failed);
        }
    }
}
