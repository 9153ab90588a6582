package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.channel.Attempt;
import java.util.UUID;

/**
 * An attempt that belongs to this instance until its lease has run out.
 *
 * @param channel the channel that makes it
 * @param circuit what fails together with it
 * @param number the how manieth attempt of its message it is, from 1
 */
record Claim(UUID lease, int number, String channel, String circuit, Attempt attempt) {

    UUID message() {
        return attempt.message();
    }
}
