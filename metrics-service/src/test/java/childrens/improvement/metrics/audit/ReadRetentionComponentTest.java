package childrens.improvement.metrics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.foundation.retention.Forgetting;
import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.ingest.Stored;
import childrens.improvement.metrics.reading.Council;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A recorded read stands for as long as it is kept, and nobody takes it away before. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ReadRetentionComponentTest {

    @Inject
    DataSource database;

    @Inject
    Forgetting forgetting;

    @Test
    void reads_of_more_than_seven_years_ago_are_forgotten_and_no_others() {
        Stored stored = new Stored(database);
        String what = Council.any("list");
        read(stored, what, "eight years ago", "8 years");
        read(stored, what, "six years ago", "6 years");

        forgetting.forgetAll();

        assertThat(stored.rows("select purpose from read_audit where what = ?", what))
                .isEqualTo(List.of("six years ago"));
        assertThatThrownBy(() -> stored.rows("delete from read_audit where what = ? returning what", what))
                .hasRootCauseMessage("ERROR: a recorded read stands\n"
                        + "  Where: PL/pgSQL function read_audit_stands() line 5 at RAISE");
    }

    private static void read(Stored stored, String what, String purpose, String ago) {
        stored.rows(
                "insert into read_audit (reader, post, role, what, purpose, read_at)"
                        + " values ('r', 'p', 'analyst', ?, ?, clock_timestamp() - ?::interval) returning id",
                what,
                purpose,
                ago);
    }
}
