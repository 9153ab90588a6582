package childrens.improvement.alerting.organisation;

import childrens.improvement.alerting.intake.Intake;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy of the organisation. */
@ApplicationScoped
public class OrganisationConsumer {

    private final Intake intake;
    private final OrganisationUnitRepository units;
    private final MeasureLeadRepository leads;
    private final Event<OrganisationChanged> changed;

    OrganisationConsumer(
            Intake intake,
            OrganisationUnitRepository units,
            MeasureLeadRepository leads,
            Event<OrganisationChanged> changed) {
        this.intake = intake;
        this.units = units;
        this.leads = leads;
        this.changed = changed;
    }

    @Incoming("organisation")
    @Blocking
    void organisation(ConsumerRecords<String, byte[]> records) {
        intake.take(records, OrganisationMessage::read, this::keep);
    }

    @Incoming("targets")
    @Blocking
    void targets(ConsumerRecords<String, byte[]> records) {
        intake.take(records, LeadMessage::read, this::keepLeads);
    }

    private void keep(List<OrganisationMessage> said) {
        said.forEach(units::keep);
        changed.fire(new OrganisationChanged());
    }

    private void keepLeads(List<LeadMessage> said) {
        said.forEach(leads::keep);
        changed.fire(new OrganisationChanged());
    }
}
