package childrens.improvement.foundation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnsentMessageTest {

    @Test
    void a_message_leaves_when_the_one_before_it_of_its_key_has_arrived() {
        var a1 = new UnsentMessage(1, "breaches", "a", "{}");
        var b = new UnsentMessage(2, "breaches", "b", "{}");
        var a2 = new UnsentMessage(3, "breaches", "a", "{}");
        var otherTopic = new UnsentMessage(4, "targets", "a", "{}");

        assertThat(UnsentMessage.inWaves(List.of(a1, b, a2, otherTopic)))
                .containsExactly(List.of(a1, b), List.of(a2, otherTopic));
    }

    @Test
    void nothing_to_send_is_no_wave() {
        assertThat(UnsentMessage.inWaves(List.of())).isEmpty();
    }
}
