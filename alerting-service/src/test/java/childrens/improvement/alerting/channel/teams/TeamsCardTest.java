package childrens.improvement.alerting.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.channel.Attempt;
import childrens.improvement.alerting.message.Text;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What Teams is sent. */
class TeamsCardTest {

    private static final Text TEXT = new Text("Overdue: 2 visits", "For you\n\nOne\nTwo\n");

    @Test
    void a_message_is_an_adaptive_card_in_the_envelope_of_a_workflow() {
        JsonNode message = TeamsChannel.card(attempt(false));
        assertThat(message.path("type").asText()).isEqualTo("message");
        JsonNode attachment = message.path("attachments").path(0);
        assertThat(attachment.path("contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(attachment.path("content").path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(attachment.path("content").path("body").findValuesAsText("text"))
                .containsExactly("Overdue: 2 visits", "For you", "One\n\nTwo");
    }

    @Test
    void a_possible_repeat_says_so() {
        assertThat(TeamsChannel.card(attempt(true)).findValuesAsText("text"))
                .contains("This may have reached you before.");
    }

    private static Attempt attempt(boolean repeat) {
        return new Attempt(new UUID(0, 1), "overdue", "team-manager-court-1", "https://workflow.example", TEXT, repeat);
    }
}
