package childrens.improvement.alerting.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

@Entity
@Table(name = "organisation_unit")
class OrganisationUnitEntity {

    @EmbeddedId
    Key key = new Key("", "");

    String versions = "[]";

    @Column(name = "said_at")
    Instant saidAt = Instant.EPOCH;

    @Embeddable
    record Key(String kind, String id) implements Serializable {}
}
