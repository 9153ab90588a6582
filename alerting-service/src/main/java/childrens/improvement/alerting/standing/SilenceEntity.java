package childrens.improvement.alerting.standing;

import childrens.improvement.alerting.episode.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That nothing new is told of what fits, until then. */
@Entity
@Table(name = "silence")
public class SilenceEntity {

    @Id
    public UUID id = new UUID(0, 0);

    @Nullable
    public String measure;

    @Nullable
    public String scope;

    @Nullable
    public String team;

    public String reason = "";
    public String caller = "";
    public String post = "";

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "ends_at")
    public Instant endsAt = Instant.EPOCH;

    /** When somebody ended it before its time. */
    @Column(name = "ended_at")
    @Nullable
    public Instant endedAt;

    @Column(name = "ended_by")
    @Nullable
    public String endedBy;

    /** When what it held was decided upon anew. */
    @Column(name = "reconsidered_at")
    @Nullable
    public Instant reconsideredAt;

    @Column(name = "last_match_at")
    @Nullable
    public Instant lastMatchAt;

    @Column(name = "last_match")
    @Nullable
    public UUID lastMatch;

    /** Whether it holds what fits at the instant. */
    public boolean isActive(Instant now) {
        return endedAt == null && now.isBefore(endsAt);
    }

    /**
     * Whether all that it names is the subject's.
     *
     * @param teamsOfArea the teams of the area that is its scope, if it is one
     */
    public boolean fits(Subject subject, Set<String> teamsOfArea) {
        return (measure == null || measure.equals(subject.measure()))
                && (scope == null
                        || scope.equals(subject.scope())
                        || teamsOfArea.contains(String.valueOf(subject.team())))
                && (team == null || team.equals(subject.team()));
    }
}
