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
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "priority")
@SuppressWarnings("NullAway.Init")
class PriorityEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = PlacementEntity.SEQUENCE)
    public @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "plan_year")
    public PlanEntity plan;

    public int number;

    public String title;

    public int line;

    @OneToMany(mappedBy = "priority", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    public List<ObjectiveEntity> objectives = new ArrayList<>();

    static PriorityEntity from(Priority priority, PlanEntity plan) {
        PriorityEntity entity = new PriorityEntity();
        entity.plan = plan;
        entity.number = priority.number();
        entity.title = priority.title();
        entity.line = priority.line();
        for (Objective objective : priority.objectives()) {
            entity.objectives.add(ObjectiveEntity.from(objective, entity.objectives.size(), entity));
        }
        return entity;
    }

    Priority toDomain(PlanActionLists actions) {
        return new Priority(
                number,
                title,
                line,
                objectives.stream()
                        .map(objective -> objective.toDomain(actions))
                        .toList());
    }
}
