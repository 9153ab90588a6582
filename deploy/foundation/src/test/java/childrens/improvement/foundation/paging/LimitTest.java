package childrens.improvement.foundation.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @Test
    void a_page_has_fifty_items_unless_asked_for() {
        assertThat(Limit.parse(null)).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "007, 7", "500, 500"})
    void a_limit_from_1_to_500_is_taken(String text, int limit) {
        assertThat(Limit.parse(text)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "501", "-1", "+5", "1.0", "1e2", "ten", " 5", "99999999999", "٥"})
    void any_other_limit_is_a_bad_request_that_names_it(String text) {
        assertThatThrownBy(() -> Limit.parse(text)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(400);
            assertThat(refused.problem().errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("/limit");
        });
    }
}
