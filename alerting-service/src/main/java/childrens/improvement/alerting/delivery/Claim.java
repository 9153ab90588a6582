package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.message.Text;
import java.util.UUID;

/**
 * An attempt that belongs to this instance until its lease has run out.
 *
 * @param address one address, or several with commas between them
 * @param repeat whether the attempt before may have arrived
 */
record Claim(UUID message, UUID lease, int number, String address, Text text, boolean repeat) {}
