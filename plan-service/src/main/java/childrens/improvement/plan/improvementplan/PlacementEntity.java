package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.Placement.Wording;
import childrens.improvement.plan.document.PrintedValue;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "placement")
@SequenceGenerator(name = PlacementEntity.SEQUENCE, sequenceName = PlacementEntity.SEQUENCE, allocationSize = 50)
@SuppressWarnings("NullAway.Init")
class PlacementEntity extends KeptPart {

    /** Numbers the parts of plans that have no id of their own. */
    static final String SEQUENCE = "plan_part";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = SEQUENCE)
    public @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "objective")
    public ObjectiveEntity objective;

    @Column(name = "plan_year")
    public String year;

    @Column(name = "plan_row")
    public String row;

    public String measure;

    public String origin;

    public String wording;

    public @Nullable Integer line;

    @Column(name = "timescale_wording")
    public @Nullable String timescaleWording;

    @Column(name = "timescale_line")
    public @Nullable Integer timescaleLine;

    @ElementCollection
    @CollectionTable(name = "proposed_timescale", joinColumns = @JoinColumn(name = "placement_id"))
    @OrderColumn(name = "position")
    public List<ProposedTimescale> proposedTimescales = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "placement_target", joinColumns = @JoinColumn(name = "placement_id"))
    @OrderColumn(name = "position")
    public List<PrintedTarget> targets = new ArrayList<>();

    @OneToMany(mappedBy = "placement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    public List<PrintedValueEntity> printed = new ArrayList<>();

    static PlacementEntity from(Placement placement, int position, ObjectiveEntity objective) {
        PlacementEntity entity = new PlacementEntity();
        entity.objective = objective;
        entity.year = objective.priority.plan.year;
        entity.position = position;
        entity.row = placement.row();
        entity.write(placement);
        return entity;
    }

    /** Takes over all but the row, which stays for ever. */
    void write(Placement placement) {
        measure = placement.measure();
        origin = placement.origin();
        wording = placement.wording();
        line = placement.line();
        Wording timescale = placement.timescalePrinted();
        timescaleWording = timescale == null ? null : timescale.wording();
        timescaleLine = timescale == null ? null : timescale.line();
        proposedTimescales.clear();
        placement
                .timescaleProposed()
                .forEach(each -> proposedTimescales.add(new ProposedTimescale(each.wording(), each.line())));
        targets.clear();
        placement.targets().forEach(target -> targets.add(PrintedTarget.from(target)));
        printed.clear();
        for (PrintedValue value : placement.printed()) {
            printed.add(PrintedValueEntity.from(value, printed.size(), this));
        }
    }

    Placement toDomain() {
        return new Placement(
                row,
                measure,
                origin,
                wording,
                line,
                timescale(),
                proposedTimescales.stream()
                        .map(each -> new Wording(each.wording(), each.line()))
                        .toList(),
                targets.stream().map(PrintedTarget::toDomain).toList(),
                printed.stream().map(PrintedValueEntity::toDomain).toList());
    }

    private @Nullable Wording timescale() {
        return timescaleWording == null ? null : new Wording(timescaleWording, timescaleLine);
    }

    @Override
    String kind() {
        return "placement";
    }

    @Override
    String key() {
        return year + "/" + row;
    }

    @Override
    String year() {
        return year;
    }

    @Override
    PlacementResponse state() {
        return PlacementResponse.from(this);
    }

    @Embeddable
    record ProposedTimescale(String wording, @Nullable Integer line) {}
}
