package childrens.improvement.alerting.acknowledgement;

import childrens.improvement.alerting.episode.Episode;
import java.util.List;

/**
 * What a link leads to.
 *
 * @param post the post that the message was sent to
 * @param open those of its breaches that are still so
 * @param isUsed whether the link has been used
 */
public record LinkedMessage(String post, List<Episode> open, boolean isUsed) {

    /** Copies the breaches. */
    public LinkedMessage {
        open = List.copyOf(open);
    }
}
