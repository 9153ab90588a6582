package childrens.improvement.foundation.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableJsonTest {

    record Note(String reason, List<Day> days) {}

    record Day(int day) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"reason": "x", "days": [{"day": 1}, {"day": "ten"}]} | /days/1/day | a value that is not taken here
                    {"reason": "x", "d/a~y": 1}                           | /d~1a~0y    | no such member
                    {"reason": {"a": 1}}                                  | /reason     | not of the shape that is read here
                    []                                                    | ''          | not of the shape that is read here
                    {"reason": tru}                                       | ''          | not JSON, from line 1 column 12
                    {"days": [{"day": 1 "day"                             | ''          | not JSON, from line 1 column 21
                    """)
    void the_answer_points_at_what_cannot_be_read(String body, String pointer, String detail) {
        var cause = catchThrowableOfType(
                JsonProcessingException.class, () -> new ObjectMapper().readValue(body, Note.class));

        var problem = UnreadableJson.problem(cause).problem();

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).containsExactly(new FieldError(pointer, detail));
    }
}
