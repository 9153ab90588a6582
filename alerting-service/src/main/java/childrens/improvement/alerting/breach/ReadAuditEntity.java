package childrens.improvement.alerting.breach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who read what; the database adds when. */
@Entity
@Table(name = "read_audit")
class ReadAuditEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String caller = "";
    String post = "";
    String role = "";
    String what = "";

    @Column(columnDefinition = "uuid[]")
    UUID[] episodes = {};

    String why = "";

    /** The list that was read. */
    @Nullable
    UUID digest;
}
