/**
 * From decided notifications to mails that the mail server has taken, and the record of every attempt.
 *
 * <p>What is due to one post and of one kind is gathered into one message. An attempt is claimed in one transaction, which
 * also writes the words, from the episodes as they are then; sent outside any transaction under a lease on the machine's
 * clock; and its outcome is kept in another. An instance that dies in between leaves its lease to run out, and the next
 * attempt, marked as a possible repeat, sends the same words under the same Message-ID. Due moments, waits and expiry run
 * on the service clock. At least once: rather a repeat than nothing, and a repeat only where there was no answer.
 */
@NullMarked
package childrens.improvement.alerting.delivery;

import org.jspecify.annotations.NullMarked;
