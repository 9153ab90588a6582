package childrens.improvement.alerting.message;

import java.util.List;

/**
 * What a message says besides its matter.
 *
 * @param title the post that it goes to, as people call it
 * @param whyYou why it goes there, each reason once
 * @param whyNow why it comes now
 */
public record Envelope(String title, List<String> whyYou, String whyNow) {

    /** Keeps each reason once, in the order of the first. */
    public Envelope {
        whyYou = whyYou.stream().distinct().toList();
    }
}
