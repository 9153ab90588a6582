package childrens.improvement.alerting.digest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the content of lists comes from. */
interface Lists {

    /** Asks for a list; never throws for what the other side does or does not answer. */
    Answer ask(String kind, String scope, Instant at, Instant since, Instant until);

    /**
     * What was answered.
     *
     * @param content the list; null when there is none
     * @param problem why there is none; null when there is one
     * @param again whether it may be there later
     */
    record Answer(@Nullable JsonNode content, @Nullable String problem, boolean again) {

        static Answer of(JsonNode content) {
            return new Answer(content, null, false);
        }

        static Answer later(String problem) {
            return new Answer(null, problem, true);
        }

        static Answer none(String problem) {
            return new Answer(null, problem, false);
        }
    }
}
