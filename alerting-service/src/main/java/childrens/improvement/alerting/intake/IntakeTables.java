package childrens.improvement.alerting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The tables of what has been read. They hold no objects, so they are written in plain SQL. */
@ApplicationScoped
class IntakeTables {

    private final EntityManager database;

    IntakeTables(EntityManager database) {
        this.database = database;
    }

    /** Claims a message; false when it has had its effect already. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean isNew(String source, String id) {
        return database.createNativeQuery("""
                                insert into consumed_message (source, id) values (:source, :id)
                                on conflict do nothing
                                """)
                        .setParameter("source", source)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keepUnreadable(ConsumerRecord<String, byte[]> message, String reason) {
        database.createNativeQuery("""
                        insert into unreadable_message (topic, partition, message_offset, content, reason)
                        values (:topic, :partition, :offset, cast(:content as bytea), :reason)
                        on conflict do nothing
                        """)
                .setParameter("topic", message.topic())
                .setParameter("partition", message.partition())
                .setParameter("offset", message.offset())
                .setParameter("content", message.value())
                .setParameter("reason", reason)
                .executeUpdate();
    }

    /** Moves each partition's offset past the messages; never back. */
    @Transactional(Transactional.TxType.MANDATORY)
    void advance(List<ConsumerRecord<String, byte[]>> messages) {
        Map<TopicPartition, Long> next = new HashMap<>();
        messages.forEach(message ->
                next.merge(new TopicPartition(message.topic(), message.partition()), message.offset() + 1, Math::max));
        next.forEach((partition, offset) -> database.createNativeQuery("""
                        insert into consumed_offset as present (topic, partition, next_offset)
                        values (:topic, :partition, :offset)
                        on conflict (topic, partition)
                        do update set next_offset = greatest(present.next_offset, excluded.next_offset)
                        """)
                .setParameter("topic", partition.topic())
                .setParameter("partition", partition.partition())
                .setParameter("offset", offset)
                .executeUpdate());
    }

    /** Where to go on in a partition; empty when nothing of it has been read. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    OptionalLong nextOffset(TopicPartition partition) {
        List<?> offsets = database.createNativeQuery(
                        "select next_offset from consumed_offset where topic = :topic and partition = :partition",
                        Long.class)
                .setParameter("topic", partition.topic())
                .setParameter("partition", partition.partition())
                .getResultList();
        return offsets.isEmpty() ? OptionalLong.empty() : OptionalLong.of((Long) offsets.get(0));
    }
}
