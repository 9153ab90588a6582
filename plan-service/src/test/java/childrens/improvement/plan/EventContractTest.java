package childrens.improvement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class EventContractTest {

    @Test
    void every_example_ever_published_keeps_to_its_schema() {
        assertThat(EventContract.examples()).hasSizeGreaterThanOrEqualTo(11);
        assertThat(EventContract.examples())
                .allSatisfy(example -> assertThat(EventContract.faults(example)).isEmpty());
    }

    @Test
    void a_message_without_what_it_promises_is_noticed() {
        JsonNode example = EventContract.examples().stream()
                .filter(each -> each.path("type").asText().equals("organisation.area"))
                .findFirst()
                .orElseThrow();
        ((ObjectNode) example.at("/data/versions/0")).remove("until");

        assertThat(EventContract.faults(example)).hasSize(1);
    }
}
