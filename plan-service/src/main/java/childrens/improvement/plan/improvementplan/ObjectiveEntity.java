package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Placement;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "objective")
@SuppressWarnings("NullAway.Init")
class ObjectiveEntity {

    @Id
    public String id;

    @ManyToOne
    @JoinColumn(name = "priority_id")
    public PriorityEntity priority;

    public int position;

    public String title;

    public int line;

    public @Nullable String marker;

    public @Nullable String impact;

    @Column(name = "impact_line")
    public @Nullable Integer impactLine;

    public @Nullable String area;

    @Column(name = "direction_asserted")
    public @Nullable String directionAsserted;

    @Column(name = "direction_text")
    public @Nullable String directionText;

    @Column(name = "direction_line")
    public @Nullable Integer directionLine;

    @ElementCollection
    @CollectionTable(name = "progress", joinColumns = @JoinColumn(name = "objective"))
    @OrderColumn(name = "position")
    public List<Progress> progress = new ArrayList<>();

    @OneToMany(mappedBy = "objective", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    public List<PlacementEntity> placements = new ArrayList<>();

    static ObjectiveEntity from(Objective objective, int position, PriorityEntity priority) {
        ObjectiveEntity entity = new ObjectiveEntity();
        entity.id = objective.id();
        entity.priority = priority;
        entity.position = position;
        entity.title = objective.title();
        entity.line = objective.line();
        entity.marker = objective.marker();
        entity.impact = objective.impact();
        entity.impactLine = objective.impactLine();
        entity.area = objective.area();
        entity.directionAsserted = objective.direction().asserted();
        entity.directionText = objective.direction().text();
        entity.directionLine = objective.direction().line();
        objective.progress().forEach(each -> entity.progress.add(Progress.from(each)));
        for (Placement placement : objective.placements()) {
            entity.placements.add(PlacementEntity.from(placement, entity.placements.size(), entity));
        }
        return entity;
    }

    Objective toDomain(PlanActionLists actions) {
        return new Objective(
                id,
                title,
                line,
                marker,
                impact,
                impactLine,
                area,
                progress.stream().map(Progress::toDomain).toList(),
                new Objective.Direction(directionAsserted, directionText, directionLine),
                placements.stream().map(PlacementEntity::toDomain).toList(),
                actions.ofObjective(id));
    }

    @Embeddable
    record Progress(String quarter, String text, int line) {

        static Progress from(Objective.Progress progress) {
            return new Progress(progress.quarter(), progress.text(), progress.line());
        }

        Objective.Progress toDomain() {
            return new Objective.Progress(quarter, text, line);
        }
    }
}
