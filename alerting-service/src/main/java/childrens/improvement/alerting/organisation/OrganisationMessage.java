package childrens.improvement.alerting.organisation;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;

/**
 * The state of one thing of the organisation.
 *
 * @param kind area, team, post or holder
 * @param versions its dated versions, as JSON
 */
record OrganisationMessage(String kind, String id, JsonNode versions, Instant saidAt) {

    private static final Set<String> KINDS = Set.of("area", "team", "post", "holder");

    static OrganisationMessage read(CloudEvent event) {
        String kind = event.data().path("kind").asText();
        String id = event.data().path("id").asText();
        JsonNode versions = event.data().path("versions");
        if (!KINDS.contains(kind) || !event.type().equals("organisation." + kind)) {
            throw new IllegalArgumentException("type " + event.type() + " is not known");
        }
        if (id.isEmpty() || !versions.isArray()) {
            throw new IllegalArgumentException("no id or no versions");
        }
        versions.forEach(version -> Units.dated(version, JsonNode::toString));
        return new OrganisationMessage(kind, id, versions, event.time());
    }
}
