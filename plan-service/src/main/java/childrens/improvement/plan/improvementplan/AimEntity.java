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
class AimEntity extends KeptPart {

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

    public @Nullable Integer line;

    @ManyToMany
    @JoinTable(
            name = "aim_priority",
            joinColumns = @JoinColumn(name = "aim_id"),
            inverseJoinColumns = @JoinColumn(name = "priority_id"))
    @OrderBy("number")
    public List<PriorityEntity> priorities = new ArrayList<>();

    /** The plan has its priorities already. */
    static AimEntity from(Aim aim, int position, PlanEntity plan) {
        AimEntity entity = new AimEntity();
        entity.plan = plan;
        entity.number = aim.number();
        entity.position = position;
        entity.write(aim);
        return entity;
    }

    /** Takes over all but the number, which stays for ever. */
    void write(Aim aim) {
        text = aim.text();
        prioritiesText = aim.prioritiesText();
        line = aim.line();
        priorities.clear();
        plan.priorities.stream()
                .filter(priority -> aim.priorities().contains(priority.number))
                .forEach(priorities::add);
    }

    Aim toDomain(Shown shown) {
        List<Integer> numbers = priorities.stream()
                .filter(shown::shows)
                .map(priority -> priority.number)
                .toList();
        return new Aim(number, text, numbers, prioritiesText, line);
    }

    @Override
    String kind() {
        return "aim";
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
    AimResponse state() {
        return AimResponse.from(this);
    }
}
