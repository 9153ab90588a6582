package childrens.improvement.plan.dated;

import childrens.improvement.plan.document.Fault;
import java.util.List;
import java.util.Set;

/** The targets of all measures, as a document gives them. */
public record Targets(List<Target> targets) {

    /**
     * Measures that are there twice, versions out of order, and leads that the organisation does not have.
     *
     * @param posts ids of the organisation's posts
     */
    public List<Fault> faults(Set<String> posts) {
        ThingCheck check = new ThingCheck();
        check.each("/targets", targets);
        for (int index = 0; index < targets.size(); index++) {
            Target target = targets.get(index);
            String here = "/targets/" + index;
            if (!posts.contains(target.lead())) {
                check.add(here + "/lead", "is not a post of the organisation: " + target.lead());
            }
            // conditions may overlap: each is on a part of its own
            for (int condition = 0; condition < target.conditions().size(); condition++) {
                if (target.conditions().get(condition).part() == null) {
                    check.add(here + "/conditions/" + condition + "/part", "must say which part it is a condition on");
                }
            }
        }
        return check.faults();
    }
}
