package childrens.improvement.foundation.cloudevent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void a_message_is_read_as_it_was_written() {
        var data = json.createObjectNode().put("kind", "area");
        var time = Instant.parse("2020-09-30T16:00:00Z");

        for (var subject : new String[] {"cp-court", null}) {
            var event = new CloudEvent("1", "/plan-service", "organisation.area", subject, time, data);

            assertThat(CloudEvent.parse(event.toJson(json).getBytes(UTF_8), json))
                    .isEqualTo(event);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"source\": \"/a\", \"type\": \"b\", \"time\": \"2020-09-30T16:00:00Z\", \"data\": {}}",
                "{\"id\": \"1\", \"source\": \"/a\", \"type\": \"b\", \"time\": \"2020-09-30\", \"data\": {}}",
                "{\"id\": \"1\", \"source\": \"/a\", \"type\": \"b\", \"time\": \"2020-09-30T16:00:00Z\", \"data\": 5}"
            })
    void what_is_no_message_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CloudEvent.parse(text.getBytes(UTF_8), json));
    }
}
