package childrens.improvement.plan.history;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.clock.ServiceClock;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Keeps changes, each in the transaction that makes it. */
@ApplicationScoped
public class History {

    /** In place of a post and of a role, where nobody asked for the change. */
    static final String SERVICE = "plan-service";

    private static final String NOBODY = "none";

    private final ChangeTable table;
    private final Caller caller;
    private final ServiceClock clock;
    private final ObjectMapper json;

    History(ChangeTable table, Caller caller, ServiceClock clock, ObjectMapper json) {
        this.table = table;
        this.caller = caller;
        this.clock = clock;
        // a number is kept as it was written: 50, not 5E+1
        this.json = json.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }

    /** Keeps a change of the caller; of the service itself where there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Change change) {
        table.add(
                clock.now(),
                post(),
                asked() ? caller.role() : SERVICE,
                change,
                text(change.before()),
                text(change.after()));
    }

    /**
     * Keeps a change of something that belongs to no plan. What was not there before is created, what is not there
     * afterwards is archived, anything else is changed.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            String kind, String id, @Nullable Object before, @Nullable Object after, @Nullable String reason) {
        Act act = before == null ? Act.CREATED : after == null ? Act.ARCHIVED : Act.CHANGED;
        record(new Change(act, kind, id, null, before, after, reason));
    }

    /** The post that asks for the change; the service's name where nobody does. */
    public String post() {
        return asked() ? caller.post() : SERVICE;
    }

    private boolean asked() {
        return Arc.container().requestContext().isActive() && !NOBODY.equals(caller.role());
    }

    private @Nullable String text(@Nullable Object state) {
        return state == null ? null : json.valueToTree(state).toString();
    }
}
