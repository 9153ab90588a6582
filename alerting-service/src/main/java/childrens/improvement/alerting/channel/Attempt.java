package childrens.improvement.alerting.channel;

import childrens.improvement.alerting.message.Text;
import java.util.UUID;

/**
 * An attempt to hand a message over.
 *
 * @param message the same for every attempt, so that a receiver can know a repeat
 * @param letter the kind of message
 * @param recipient the post that it is for
 * @param destination where to, as the channel understands it
 * @param repeat whether an attempt before may have arrived
 */
public record Attempt(UUID message, String letter, String recipient, String destination, Text text, boolean repeat) {}
