package childrens.improvement.alerting.breach;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records each read about children, in the transaction that reads. */
@ApplicationScoped
public class ReadAudit {

    private static final int LONGEST_PURPOSE = 200;

    private final Caller caller;
    private final EntityManager database;

    ReadAudit(Caller caller, EntityManager database) {
        this.caller = caller;
        this.database = database;
    }

    /**
     * Records a read; one that gave nothing about children is none.
     *
     * @param episodes the obligations' episodes that were given
     * @param purpose why, as the caller said it; null where nothing was said, then it is the work of the role
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String what, Collection<UUID> episodes, @Nullable String purpose) {
        check(purpose);
        if (!episodes.isEmpty()) {
            record(what, episodes, null, purpose);
        }
    }

    /** Records that a list of a morning was read. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordList(String what, UUID digest, @Nullable String purpose) {
        check(purpose);
        record(what, List.of(), digest, purpose);
    }

    private static void check(@Nullable String purpose) {
        if (purpose != null && purpose.length() > LONGEST_PURPOSE) {
            throw ProblemException.badRequest(
                    "The purpose is too long.",
                    new FieldError("/purpose", "at most " + LONGEST_PURPOSE + " characters"));
        }
    }

    /** Who reads now, for reads that go on after the request has been taken; refuses a purpose that is too long. */
    public Reader reader(@Nullable String purpose) {
        check(purpose);
        return new Reader(caller.name(), caller.post(), caller.role());
    }

    /** Records a read of somebody who asked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Reader reader, String what, Collection<UUID> episodes, @Nullable String purpose) {
        if (!episodes.isEmpty()) {
            record(reader, what, episodes, null, purpose);
        }
    }

    private void record(String what, Collection<UUID> episodes, @Nullable UUID digest, @Nullable String purpose) {
        record(reader(purpose), what, episodes, digest, purpose);
    }

    private void record(
            Reader reader, String what, Collection<UUID> episodes, @Nullable UUID digest, @Nullable String purpose) {
        ReadAuditEntity read = new ReadAuditEntity();
        read.digest = digest;
        read.caller = reader.name();
        read.post = reader.post();
        read.role = reader.role();
        read.what = what;
        read.episodes = episodes.stream().distinct().sorted().toArray(UUID[]::new);
        read.why = purpose == null || purpose.isBlank() ? "work of the role " + reader.role() : purpose;
        database.persist(read);
    }

    /** Whoever reads. */
    public record Reader(String name, String post, String role) {}
}
