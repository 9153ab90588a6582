package childrens.improvement.plan.improvementplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "plan_passage")
@SuppressWarnings("NullAway.Init")
class PassageEntity extends KeptPart {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = PlacementEntity.SEQUENCE)
    public @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "plan_year")
    public PlanEntity plan;

    /** Its id in the plan: {@code vision}, {@code going-well-3}. */
    public String code;

    @Enumerated(EnumType.STRING)
    public Place place;

    public @Nullable String name;

    public String text;

    public @Nullable Integer line;

    @Column(name = "written_by")
    public @Nullable String writtenBy;

    @Column(name = "written_at")
    public @Nullable Instant writtenAt;

    static PassageEntity from(PlacedPassage passage, PlanEntity plan) {
        PassageEntity entity = new PassageEntity();
        entity.plan = plan;
        entity.code = passage.code();
        entity.place = passage.place();
        entity.position = passage.position();
        entity.write(passage);
        return entity;
    }

    /** Takes over the words of a document. */
    void write(PlacedPassage passage) {
        writtenBy = null;
        writtenAt = null;
        name = passage.name();
        text = passage.text();
        line = passage.line();
    }

    PlacedPassage placed() {
        return new PlacedPassage(place, position, name, text, line);
    }

    @Override
    String kind() {
        return "passage";
    }

    @Override
    String key() {
        return plan.year + "/" + code;
    }

    @Override
    String year() {
        return plan.year;
    }

    @Override
    PassageResponse state() {
        return PassageResponse.from(this);
    }
}
