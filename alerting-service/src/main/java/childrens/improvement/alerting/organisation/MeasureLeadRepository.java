package childrens.improvement.alerting.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MeasureLeadRepository implements PanacheRepositoryBase<MeasureLeadEntity, String> {

    /** Keeps what was said, unless something was said later. */
    void keep(LeadMessage said) {
        MeasureLeadEntity lead = findById(said.measure());
        if (lead == null) {
            lead = new MeasureLeadEntity();
            lead.measure = said.measure();
            persist(lead);
        }
        if (!said.saidAt().isBefore(lead.saidAt)) {
            lead.post = said.lead();
            lead.saidAt = said.saidAt();
        }
    }
}
