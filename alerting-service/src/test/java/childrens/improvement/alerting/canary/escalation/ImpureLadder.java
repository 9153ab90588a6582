package childrens.improvement.alerting.canary.escalation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;

/** Stands in a pure package by its name, reads JSON and asks what time it is. */
public class ImpureLadder {

    /** Says when. */
    public String moment() {
        return new ObjectMapper()
                .createObjectNode()
                .put("at", Instant.now().toString())
                .toString();
    }
}
