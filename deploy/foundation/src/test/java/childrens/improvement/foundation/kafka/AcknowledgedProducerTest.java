package childrens.improvement.foundation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class AcknowledgedProducerTest {

    @Test
    void with_the_broker_away_the_sender_is_told_within_ten_seconds() throws IOException {
        var producer = new AcknowledgedProducer(Map.of("bootstrap.servers", "localhost:" + closedPort()));
        var before = System.nanoTime();

        var sent = producer.send(new ProducerRecord<>("case-events", "key", new byte[0]));

        assertThat(sent).failsWithin(Duration.ofSeconds(10));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        producer.close();
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
