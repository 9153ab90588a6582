package childrens.improvement.demonstration.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strategy discussion and the section 47 enquiry that follows it, for the children of one household.
 *
 * @param discussion id of the discussion
 * @param heldAt when the discussion was held
 * @param conferenceAt when the initial conference was held; null where there was none
 */
record Enquiry(
        String discussion,
        String group,
        List<String> children,
        String team,
        Instant heldAt,
        @Nullable Instant conferenceAt) {}
