package childrens.improvement.plan.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "evidence")
@SuppressWarnings("NullAway.Init")
class EvidenceEntity {

    @Id
    public String id;

    @Column(name = "plan_year")
    public String year;

    public String objective;

    @Column(name = "observed_on")
    public LocalDate on;

    public String kind;

    public String source;

    public String finding;

    public String changed;

    public String post;

    public boolean archived;

    public int version = 1;

    Evidence toDomain() {
        return new Evidence(id, objective, on, kind, source, finding, changed, post);
    }
}
