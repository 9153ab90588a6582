package childrens.improvement.plan.reading;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Puts a consumer to where the database has read its partitions to; a partition that is new starts at its beginning. */
@ApplicationScoped
@Identifier("offsets-of-the-database")
public class OffsetsOfTheDatabase implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(OffsetsOfTheDatabase.class);

    private final TopicTables tables;
    private volatile boolean stopping;

    OffsetsOfTheDatabase(TopicTables tables) {
        this.tables = tables;
    }

    void stop(@Observes ShutdownEvent stopping) {
        this.stopping = true;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> nextOffset(partition).ifPresent(offset -> consumer.seek(partition, offset)));
    }

    /** Waits for the database: to read from anywhere else would be wrong. */
    private OptionalLong nextOffset(TopicPartition partition) {
        while (!stopping) {
            try {
                return tables.nextOffset(partition);
            } catch (RuntimeException away) {
                LOG.warnf(away, "The offset of %s is asked for again", partition);
                DatabaseFailures.pause();
            }
        }
        throw new IllegalStateException("The service stops");
    }
}
