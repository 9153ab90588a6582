package childrens.improvement.plan.target;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "target_proposal")
@SuppressWarnings("NullAway.Init")
class TargetProposalEntity {

    static final String PROPOSED = "proposed";
    static final String AGREED = "agreed";
    static final String REFUSED = "refused";
    static final String WITHDRAWN = "withdrawn";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    public String measure;

    public boolean further;

    public String kind;

    public @Nullable BigDecimal value;

    public @Nullable BigDecimal upper;

    public @Nullable String part;

    public @Nullable String direction;

    public @Nullable BigDecimal tolerance;

    @Column(name = "from_on")
    public LocalDate fromOn;

    public String source;

    public String reason;

    @Column(name = "proposed_by")
    public String proposedBy;

    @Column(name = "proposed_at")
    public Instant proposedAt;

    public String state = PROPOSED;

    @Column(name = "decided_by")
    public @Nullable String decidedBy;

    @Column(name = "decided_at")
    public @Nullable Instant decidedAt;

    public @Nullable String decision;

    public int version = 1;
}
