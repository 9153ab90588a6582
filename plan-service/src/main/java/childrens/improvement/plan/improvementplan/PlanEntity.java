package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Passage;
import childrens.improvement.plan.document.Plan;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "plan")
@SuppressWarnings("NullAway.Init")
class PlanEntity {

    @Id
    public String year;

    /** Counted up by every import that changes something. */
    public int version;

    @Column(name = "content_hash")
    public String contentHash;

    public String title;

    public int line;

    @Column(name = "updated_to_quarter")
    public String updatedToQuarter;

    @Column(name = "updated_to_on")
    public LocalDate updatedToOn;

    @ElementCollection
    @CollectionTable(name = "plan_passage", joinColumns = @JoinColumn(name = "plan_year"))
    public List<PlacedPassage> passages = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_post", joinColumns = @JoinColumn(name = "plan_year"))
    @OrderColumn(name = "position")
    public List<PlanPost> posts = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    public List<PriorityEntity> priorities = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    public List<AimEntity> aims = new ArrayList<>();

    static PlanEntity from(Plan plan) {
        PlanEntity entity = new PlanEntity();
        entity.year = plan.year();
        entity.title = plan.title();
        entity.line = plan.line();
        entity.updatedToQuarter = plan.updatedTo().quarter();
        entity.updatedToOn = plan.updatedTo().date();
        entity.passages.addAll(Passages.from(plan).all());
        plan.posts().forEach(post -> entity.posts.add(PlanPost.from(post)));
        plan.priorities().forEach(priority -> entity.priorities.add(PriorityEntity.from(priority, entity)));
        plan.aims().forEach(aim -> entity.aims.add(AimEntity.from(aim, entity)));
        return entity;
    }

    Plan toDomain(PlanActionLists actions) {
        Passages words = Passages.from(passages);
        Passage updatedTo = words.the(Place.UPDATED_TO);
        return new Plan(
                year,
                title,
                line,
                new Plan.UpdatedTo(updatedTo.text(), updatedToQuarter, updatedToOn, updatedTo.line()),
                words.the(Place.VISION),
                words.the(Place.AIM),
                words.the(Place.KEY_FOCUS),
                words.the(Place.PRIORITY_AREAS_HEADING),
                words.priorityAreas(),
                words.the(Place.AIMS_HEADING),
                words.the(Place.PRIORITIES_HEADING),
                aims.stream().map(AimEntity::toDomain).toList(),
                words.list(Place.COLUMN),
                priorities.stream().map(priority -> priority.toDomain(actions)).toList(),
                actions.summary(words),
                words.directionKey(),
                posts.stream().map(PlanPost::toDomain).toList());
    }
}
