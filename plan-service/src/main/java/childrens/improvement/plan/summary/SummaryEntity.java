package childrens.improvement.plan.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "executive_summary")
@IdClass(SummaryKey.class)
@SuppressWarnings("NullAway.Init")
class SummaryEntity {

    static final String EDITED = "edited";
    static final String APPROVED = "approved";

    @Id
    @Column(name = "plan_year")
    public String year;

    @Id
    public String quarter;

    /** Counted up by every change. */
    public int version;

    public String state;

    /** The edited sentences with their links, as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String content;

    @Column(name = "edited_by")
    public String editedBy;

    @Column(name = "edited_at")
    public Instant editedAt;

    @Column(name = "approved_by")
    public @Nullable String approvedBy;

    @Column(name = "approved_at")
    public @Nullable Instant approvedAt;
}
