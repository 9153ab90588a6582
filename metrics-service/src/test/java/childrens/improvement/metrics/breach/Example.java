package childrens.improvement.metrics.breach;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.EventContract;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** The examples of what is published. */
final class Example {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Example() {}

    /** That a message says what the example of the name says. */
    static void assertSays(Object data, String example) {
        try {
            assertThat(JSON.readTree(JSON.writeValueAsString(data)))
                    .isEqualTo(EventContract.example(example).get("data"));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
