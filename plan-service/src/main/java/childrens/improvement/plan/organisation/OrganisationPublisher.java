package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.dated.Thing;
import childrens.improvement.plan.publication.Publication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells others what the organisation is. */
@ApplicationScoped
class OrganisationPublisher {

    private static final String TOPIC = "organisation";

    private final Publication publication;

    OrganisationPublisher(Publication publication) {
        this.publication = publication;
    }

    /** Publishes each thing that is not as it was last published, in the current transaction. */
    void publish(Organisation organisation) {
        publish("area", organisation.areas());
        publish("team", organisation.teams());
        publish("post", organisation.posts());
        publish("holder", organisation.holders());
    }

    private void publish(String kind, List<? extends Thing<?>> things) {
        for (Thing<?> thing : things) {
            publication.publish(
                    TOPIC,
                    thing.id(),
                    "organisation." + kind,
                    new OrganisationMessage(kind, thing.id(), thing.versions()));
        }
    }
}
