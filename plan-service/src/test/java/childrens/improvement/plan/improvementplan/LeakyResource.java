package childrens.improvement.plan.improvementplan;

import jakarta.ws.rs.GET;
import java.util.List;

/** Breaks a rule of the architecture, to show that the rule can fail. */
public abstract class LeakyResource {

    @GET
    abstract List<PlanEntity> leaked();
}
