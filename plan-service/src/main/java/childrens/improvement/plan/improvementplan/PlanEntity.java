package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Passage;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.Priority;
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
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "plan")
@SuppressWarnings("NullAway.Init")
class PlanEntity {

    @Id
    public String year;

    /** Counted up by the history, with every change that it keeps of the plan or of a part of it. */
    @Column(updatable = false)
    public int version = 1;

    /** Of the document that was imported last; null when the plan was written by hand. */
    @Column(name = "content_hash")
    public @Nullable String contentHash;

    public boolean archived;

    public String title;

    public @Nullable Integer line;

    @Column(name = "updated_to_quarter")
    public String updatedToQuarter;

    @Column(name = "updated_to_on")
    public LocalDate updatedToOn;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    public List<PassageEntity> passages = new ArrayList<>();

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
        entity.write(plan);
        Passages.from(plan).all().forEach(each -> entity.passages.add(PassageEntity.from(each, entity)));
        for (Priority priority : plan.priorities()) {
            entity.priorities.add(PriorityEntity.from(priority, entity.priorities.size(), entity));
        }
        for (Plan.Aim aim : plan.aims()) {
            entity.aims.add(AimEntity.from(aim, entity.aims.size(), entity));
        }
        return entity;
    }

    /** Takes over what stands in no part of its own. */
    void write(Plan plan) {
        title = plan.title();
        line = plan.line();
        updatedToQuarter = plan.updatedTo().quarter();
        updatedToOn = plan.updatedTo().date();
        posts.clear();
        plan.posts().forEach(post -> posts.add(PlanPost.from(post)));
    }

    Plan toDomain(PlanActionLists actions, Shown shown) {
        Passages words = Passages.from(passages.stream()
                .filter(shown::shows)
                .map(PassageEntity::placed)
                .toList());
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
                aims.stream()
                        .filter(shown::shows)
                        .sorted(Comparator.comparingInt(each -> each.position))
                        .map(each -> each.toDomain(shown))
                        .toList(),
                words.list(Place.COLUMN),
                priorities.stream()
                        .filter(shown::shows)
                        .sorted(Comparator.comparingInt(each -> each.position))
                        .map(each -> each.toDomain(actions, shown))
                        .toList(),
                actions.summary(words),
                words.directionKey(),
                posts.stream().map(PlanPost::toDomain).toList());
    }
}
