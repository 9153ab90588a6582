package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.PrintedValue;
import childrens.improvement.plan.document.PrintedValue.Period;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "printed_value")
@SuppressWarnings("NullAway.Init")
class PrintedValueEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = PlacementEntity.SEQUENCE)
    public @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "placement_id")
    public PlacementEntity placement;

    public int position;

    public String label;

    public @Nullable String heading;

    public String kind;

    public @Nullable BigDecimal value;

    public @Nullable BigDecimal upper;

    public String unit;

    public @Nullable BigDecimal numerator;

    public @Nullable BigDecimal denominator;

    @Column(name = "from_on")
    public @Nullable LocalDate fromOn;

    @Column(name = "until_on")
    public @Nullable LocalDate untilOn;

    @Column(name = "window_kind")
    public @Nullable String window;

    @Column(name = "assumed_period")
    public boolean assumedPeriod;

    public @Nullable String variant;

    public @Nullable Integer line;

    @ElementCollection
    @CollectionTable(name = "printed_part", joinColumns = @JoinColumn(name = "printed_value_id"))
    @OrderColumn(name = "position")
    public List<Part> parts = new ArrayList<>();

    static PrintedValueEntity from(PrintedValue printed, int position, PlacementEntity placement) {
        PrintedValueEntity entity = new PrintedValueEntity();
        entity.placement = placement;
        entity.position = position;
        entity.label = printed.label();
        entity.heading = printed.heading();
        entity.kind = printed.kind();
        entity.value = printed.value();
        entity.upper = printed.upper();
        entity.unit = printed.unit();
        entity.numerator = printed.numerator();
        entity.denominator = printed.denominator();
        Period period = printed.period();
        if (period != null) {
            entity.fromOn = period.from();
            entity.untilOn = period.until();
        }
        entity.window = printed.window();
        entity.assumedPeriod = printed.assumedPeriod();
        entity.variant = printed.variant();
        entity.line = printed.line();
        printed.parts().forEach(part -> entity.parts.add(new Part(part.id(), part.name(), part.value())));
        return entity;
    }

    PrintedValue toDomain() {
        return new PrintedValue(
                label,
                heading,
                kind,
                value,
                upper,
                unit,
                numerator,
                denominator,
                parts.stream()
                        .map(part -> new PrintedValue.Part(part.part(), part.name(), part.value()))
                        .toList(),
                fromOn == null || untilOn == null ? null : new Period(fromOn, untilOn),
                window,
                assumedPeriod,
                variant,
                line);
    }

    @Embeddable
    record Part(String part, String name, BigDecimal value) {}
}
