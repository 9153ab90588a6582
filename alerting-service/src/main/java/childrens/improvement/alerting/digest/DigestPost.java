package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.delivery.MessageQueue;
import childrens.improvement.foundation.clock.ServiceClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Puts the lists of a morning into one message for each post. */
@ApplicationScoped
class DigestPost {

    private final EntityManager database;
    private final DigestRepository digests;
    private final MessageQueue queue;
    private final ServiceClock clock;

    DigestPost(EntityManager database, DigestRepository digests, MessageQueue queue, ServiceClock clock) {
        this.database = database;
        this.digests = digests;
        this.queue = queue;
        this.clock = clock;
    }

    /** The posts that have lists to be told of, none of which waits for another. */
    @SuppressWarnings("unchecked")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<String> ready() {
        return database.createNativeQuery(
                        "select post from digest_untold where not waits or at_latest <= service_now() order by post",
                        String.class)
                .getResultList();
    }

    /** One message about all lists that the post has not been told of. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(String post) {
        if (!isMine(post)) {
            return;
        }
        List<UUID> untold = digests.untold(post);
        if (!untold.isEmpty()) {
            UUID message = idOf(post, untold);
            queue.add(message, DigestMail.LETTER, post, null, clock.now());
            digests.flush();
            untold.forEach(digest -> digests.told(digest, post, message));
        }
    }

    /** Two instances that told one post at the same time would make two messages of one. */
    private boolean isMine(String post) {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtext(:name))", Boolean.class)
                .setParameter("name", "digest " + post)
                .getSingleResult();
    }

    /** The same for the same lists, so that the Message-ID is. */
    private static UUID idOf(String post, List<UUID> digests) {
        String lists = post + digests.stream().sorted().toList();
        return UUID.nameUUIDFromBytes(lists.getBytes(StandardCharsets.UTF_8));
    }
}
