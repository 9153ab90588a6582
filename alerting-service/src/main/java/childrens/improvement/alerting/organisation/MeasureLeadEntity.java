package childrens.improvement.alerting.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "measure_lead")
class MeasureLeadEntity {

    @Id
    String measure = "";

    @Nullable
    String post;

    @Column(name = "said_at")
    Instant saidAt = Instant.EPOCH;
}
