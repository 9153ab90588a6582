package childrens.improvement.benchmark.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseStreamTest {

    private static final Instant END = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void is_the_same_each_time_and_comes_in_the_order_of_recording() {
        List<StreamEvent> events = CaseStream.of(StreamShape.plain(5000, END));

        assertThat(events).isEqualTo(CaseStream.of(StreamShape.plain(5000, END)));
        assertThat(events).isSortedAccordingTo(Comparator.comparing(StreamEvent::recorded));
        assertThat(events.get(events.size() - 1).recorded()).isBefore(END);
    }

    @Test
    void has_messages_of_the_size_that_the_case_system_sends() {
        List<StreamEvent> events = CaseStream.of(StreamShape.plain(5000, END));

        assertThat(events.stream().mapToInt(event -> EventJson.of(event).length).average())
                .hasValueCloseTo(324.0, offset(12.0));
    }

    @Test
    void of_other_children_shares_no_event_with_it() {
        Set<String> ids = new HashSet<>();
        CaseStream.of(StreamShape.plain(2000, END)).forEach(event -> ids.add(event.id()));

        assertThat(CaseStream.of(StreamShape.plain(2000, END).of("further")))
                .noneMatch(event -> ids.contains(event.id()));
    }
}
