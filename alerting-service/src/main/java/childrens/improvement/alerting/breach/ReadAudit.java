package childrens.improvement.alerting.breach;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
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
        if (purpose != null && purpose.length() > LONGEST_PURPOSE) {
            throw ProblemException.badRequest(
                    "The purpose is too long.",
                    new FieldError("/purpose", "at most " + LONGEST_PURPOSE + " characters"));
        }
        record(reader(), what, episodes, purpose);
    }

    /** Who reads now, for reads that go on after the request has been taken. */
    public Reader reader() {
        return new Reader(caller.name(), caller.post(), caller.role());
    }

    /** Records a read of somebody who asked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Reader reader, String what, Collection<UUID> episodes, @Nullable String purpose) {
        if (episodes.isEmpty()) {
            return;
        }
        ReadAuditEntity read = new ReadAuditEntity();
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
