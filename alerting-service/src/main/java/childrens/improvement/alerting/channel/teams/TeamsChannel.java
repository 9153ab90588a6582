package childrens.improvement.alerting.channel.teams;

import childrens.improvement.alerting.channel.Attempt;
import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.channel.egress.Egress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Hands messages to the Workflow of a post in Teams. A Workflow knows no repeat, so the card says that it may be one. */
@ApplicationScoped
class TeamsChannel implements Channel {

    private static final Map<String, String> HEADERS = Map.of("content-type", "application/json");

    private final TeamsConfig config;
    private final Egress egress;

    TeamsChannel(TeamsConfig config, Egress egress) {
        this.config = config;
        this.egress = egress;
    }

    @Override
    public String name() {
        return "teams";
    }

    @Override
    public boolean reaches(String post) {
        return config.workflows().containsKey(post);
    }

    @Override
    public Optional<String> destination(String post, String addresses) {
        return Optional.ofNullable(config.workflows().get(post));
    }

    /** Each Workflow is somebody's own, and fails alone. */
    @Override
    public String circuit(String destination) {
        return "teams " + Integer.toHexString(destination.hashCode());
    }

    @Override
    public boolean isBroken(Outcome outcome) {
        return outcome.kind() != Outcome.Kind.ACCEPTED;
    }

    @Override
    public Outcome send(Attempt attempt) {
        byte[] card = card(attempt).toString().getBytes(StandardCharsets.UTF_8);
        return egress.post(URI.create(attempt.destination()), HEADERS, card);
    }

    /** The message as a card, which a Workflow takes in an envelope of its own. */
    static ObjectNode card(Attempt attempt) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("type", "message");
        ObjectNode attachment = message.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.card.adaptive");
        ObjectNode card = attachment
                .putObject("content")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.4");
        var body = card.putArray("body");
        block(body.addObject(), attempt.text().subject())
                .put("weight", "Bolder")
                .put("size", "Medium");
        if (attempt.repeat()) {
            block(body.addObject(), "This may have reached you before.").put("isSubtle", true);
        }
        for (String paragraph : attempt.text().body().split("\n\n")) {
            // a card takes two line ends for one
            block(body.addObject(), paragraph.strip().replace("\n", "\n\n"));
        }
        return message;
    }

    private static ObjectNode block(ObjectNode block, String text) {
        return block.put("type", "TextBlock").put("text", text).put("wrap", true);
    }
}
