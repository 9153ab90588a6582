package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Plan.Aim;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "aim")
@SuppressWarnings("NullAway.Init")
class AimEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = PlacementEntity.SEQUENCE)
    public @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "plan_year")
    public PlanEntity plan;

    public int number;

    public String text;

    @Column(name = "priorities_text")
    public String prioritiesText;

    public int line;

    @ManyToMany
    @JoinTable(
            name = "aim_priority",
            joinColumns = @JoinColumn(name = "aim_id"),
            inverseJoinColumns = @JoinColumn(name = "priority_id"))
    @OrderBy("number")
    public List<PriorityEntity> priorities = new ArrayList<>();

    /** The plan has its priorities already. */
    static AimEntity from(Aim aim, PlanEntity plan) {
        AimEntity entity = new AimEntity();
        entity.plan = plan;
        entity.number = aim.number();
        entity.text = aim.text();
        entity.prioritiesText = aim.prioritiesText();
        entity.line = aim.line();
        plan.priorities.stream()
                .filter(priority -> aim.priorities().contains(priority.number))
                .forEach(entity.priorities::add);
        return entity;
    }

    Aim toDomain() {
        List<Integer> numbers =
                priorities.stream().map(priority -> priority.number).toList();
        return new Aim(number, text, numbers, prioritiesText, line);
    }
}
