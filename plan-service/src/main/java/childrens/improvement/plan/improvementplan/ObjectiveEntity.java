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
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "objective")
@SuppressWarnings("NullAway.Init")
class ObjectiveEntity extends KeptPart {

    @Id
    public String id;

    @ManyToOne
    @JoinColumn(name = "priority_id")
    public PriorityEntity priority;

    public String title;

    public @Nullable Integer line;

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
        entity.write(objective);
        for (Placement placement : objective.placements()) {
            entity.placements.add(PlacementEntity.from(placement, entity.placements.size(), entity));
        }
        return entity;
    }

    /** Takes over all but the id, which stays for ever, and the placements and actions, which are parts of their own. */
    void write(Objective objective) {
        title = objective.title();
        line = objective.line();
        marker = objective.marker();
        impact = objective.impact();
        impactLine = objective.impactLine();
        area = objective.area();
        directionAsserted = objective.direction().asserted();
        directionText = objective.direction().text();
        directionLine = objective.direction().line();
        progress.clear();
        objective.progress().forEach(each -> progress.add(Progress.from(each)));
    }

    Objective toDomain(PlanActionLists actions, Shown shown) {
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
                placements.stream()
                        .filter(shown::shows)
                        .sorted(Comparator.comparingInt(placement -> placement.position))
                        .map(PlacementEntity::toDomain)
                        .toList(),
                actions.ofObjective(id));
    }

    @Override
    String kind() {
        return "objective";
    }

    @Override
    String key() {
        return id;
    }

    @Override
    String year() {
        return priority.plan.year;
    }

    @Override
    ObjectiveState state() {
        return ObjectiveState.from(this);
    }

    @Embeddable
    record Progress(String quarter, String text, @Nullable Integer line) {

        static Progress from(Objective.Progress progress) {
            return new Progress(progress.quarter(), progress.text(), progress.line());
        }

        Objective.Progress toDomain() {
            return new Objective.Progress(quarter, text, line);
        }
    }
}
