package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Priority;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "priority")
@SuppressWarnings("NullAway.Init")
class PriorityEntity extends KeptPart {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = PlacementEntity.SEQUENCE)
    public @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "plan_year")
    public PlanEntity plan;

    public int number;

    public String title;

    public @Nullable Integer line;

    @OneToMany(mappedBy = "priority", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    public List<ObjectiveEntity> objectives = new ArrayList<>();

    static PriorityEntity from(Priority priority, int position, PlanEntity plan) {
        PriorityEntity entity = new PriorityEntity();
        entity.plan = plan;
        entity.number = priority.number();
        entity.position = position;
        entity.write(priority);
        for (Objective objective : priority.objectives()) {
            entity.objectives.add(ObjectiveEntity.from(objective, entity.objectives.size(), entity));
        }
        return entity;
    }

    /** Takes over all but the number, which stays for ever, and the objectives, which are parts of their own. */
    void write(Priority priority) {
        title = priority.title();
        line = priority.line();
    }

    Priority toDomain(PlanActionLists actions, Shown shown) {
        return new Priority(
                number,
                title,
                line,
                objectives.stream()
                        .filter(shown::shows)
                        .sorted(Comparator.comparingInt(objective -> objective.position))
                        .map(objective -> objective.toDomain(actions, shown))
                        .toList());
    }

    @Override
    String kind() {
        return "priority";
    }

    @Override
    String key() {
        return plan.year + "/" + number;
    }

    @Override
    String year() {
        return plan.year;
    }

    @Override
    PriorityResponse state() {
        return PriorityResponse.from(this);
    }
}
