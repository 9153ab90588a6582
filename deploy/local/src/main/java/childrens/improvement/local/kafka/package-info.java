/**
 * Kafka as a child process: the real broker class in KRaft mode, one node that is broker and controller, and the
 * topics of {@code deploy/kafka/topics.yaml}.
 *
 * <p>The broker never creates a topic because somebody wrote to it. It does not force each record to the disk, as
 * Kafka never does: killing it loses nothing, a power cut on a single node may.
 */
@NullMarked
package childrens.improvement.local.kafka;

import org.jspecify.annotations.NullMarked;
