package childrens.improvement.alerting.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the holder of a post has chosen. */
@Entity
@Table(name = "preference")
class PreferenceEntity {

    @Id
    String post = "";

    String holder = "";
    String channels = "";

    @Column(name = "lists_off")
    String listsOff = "";

    @Column(name = "lists_monthly")
    String listsMonthly = "";

    int version = 1;

    @Column(name = "chosen_by")
    String chosenBy = "";

    @Column(name = "chosen_at")
    Instant chosenAt = Instant.EPOCH;
}
