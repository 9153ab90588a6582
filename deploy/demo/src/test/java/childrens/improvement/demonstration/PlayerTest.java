package childrens.improvement.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {

    private static final Schedule SCHEDULE = Schedule.of(List.of(
            event("a", "2020-09-30T17:00:00+01:00"),
            "<html>",
            event("b", "2020-09-30T18:00:00+01:00"),
            event("c", "2020-09-30T17:30:00+01:00")));

    @TempDir
    private Path folder = Path.of("");

    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

    @Test
    void what_is_recorded_by_the_clock_is_sent_in_the_order_of_the_file_and_never_twice() throws Exception {
        var player = player();

        player.playUntil(Instant.parse("2020-09-30T16:59:59Z"));
        assertThat(sent()).containsExactly(event("a", "2020-09-30T17:00:00+01:00"), "<html>");

        player.playUntil(Instant.parse("2020-09-30T17:00:00Z"));
        player.playUntil(Instant.parse("2020-09-30T17:00:05Z"));
        assertThat(broker.history()).extracting(message -> message.key()).containsExactly("a", null, "b", "c");
    }

    @Test
    void a_second_start_goes_on_where_the_first_left_off() throws Exception {
        player().playUntil(Instant.parse("2020-09-30T16:00:00Z"));
        broker.clear();

        player().playUntil(Instant.parse("2020-09-30T18:00:00Z"));

        assertThat(broker.history()).extracting(message -> message.key()).containsExactly("b", "c");
    }

    @Test
    void the_state_says_up_to_when_all_is_published_and_when_the_next_is_recorded() throws Exception {
        var player = player();
        player.playUntil(Instant.parse("2020-09-30T16:00:00Z"));
        assertThat(state())
                .contains("publishedUntil=2020-09-30T16:00:00Z", "nextRecorded=2020-09-30T17:00:00Z", "sent=2");

        player.playUntil(Instant.parse("2020-09-30T20:00:00Z"));
        assertThat(state()).contains("publishedUntil=2020-09-30T20:00:00Z", "nextRecorded=", "sent=4");
    }

    @Test
    void what_the_broker_does_not_take_is_not_counted_as_sent() throws Exception {
        var player = player();
        broker.sendException = new KafkaException("away");
        assertThatThrownBy(() -> player.playUntil(Instant.parse("2020-09-30T16:00:00Z")))
                .isInstanceOfAny(ExecutionException.class, KafkaException.class);
        assertThat(folder.resolve("player.properties")).doesNotExist();

        broker.sendException = null;
        player.playUntil(Instant.parse("2020-09-30T16:00:00Z"));
        assertThat(sent()).hasSize(2);
    }

    @Test
    void the_command_line_needs_all_three_options() {
        assertThat(PlayerOptions.of("--state", "s", "--bootstrap", "h:1", "--metrics-jdbc", "jdbc:x"))
                .isEqualTo(new PlayerOptions("h:1", "jdbc:x", Path.of("s")));
        assertThatThrownBy(() -> PlayerOptions.of("--state", "s")).hasMessageContaining("usage");
        assertThatThrownBy(() -> PlayerOptions.of("--state", "s", "--bootstrap", "h:1", "--other", "x"))
                .hasMessageContaining("--metrics-jdbc");
    }

    private Player player() throws IOException {
        return new Player(SCHEDULE, new EventPublisher(broker), new PlayerState(folder));
    }

    private List<String> sent() {
        return broker.history().stream()
                .map(message -> new String(message.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> state() throws IOException {
        return Files.readAllLines(folder.resolve("player.properties"));
    }

    private static String event(String subject, String recordedAt) {
        return "{\"subject\":\"%s\",\"recordedtime\":\"%s\"}".formatted(subject, recordedAt);
    }
}
