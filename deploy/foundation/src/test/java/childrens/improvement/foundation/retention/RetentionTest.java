package childrens.improvement.foundation.retention;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Duration YEAR = Duration.ofDays(365);

    @Test
    void a_table_is_kept_for_a_day_at_least() {
        assertThatCode(() -> new Retention("read_audit", "read_at", Duration.ofDays(1)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Retention("read_audit", "read_at", Duration.ofHours(23)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("read_audit is kept for less than a day");
    }

    @Test
    void what_is_no_name_is_refused() {
        assertThatThrownBy(() -> new Retention("read_audit; drop table x", "read_at", YEAR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retention("read_audit", "1 = 1 --", YEAR))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
