package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Area;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "area")
@SuppressWarnings("NullAway.Init")
class AreaEntity implements KeptThing<Area.AreaVersion> {

    @Id
    public String id;

    @ElementCollection
    @CollectionTable(name = "area_version", joinColumns = @JoinColumn(name = "area"))
    @OrderBy("fromOn")
    public List<Facts> facts = new ArrayList<>();

    Area toDomain() {
        return new Area(id, versions());
    }

    @Override
    public List<Area.AreaVersion> versions() {
        return facts.stream().map(Facts::toDomain).toList();
    }

    @Override
    public void keep(List<Area.AreaVersion> versions) {
        facts.clear();
        versions.forEach(version -> facts.add(Facts.from(version)));
    }

    @Embeddable
    record Facts(
            @Column(name = "from_on") LocalDate fromOn,
            @Column(name = "until_on") @Nullable LocalDate untilOn,
            String name,
            String head) {

        static Facts from(Area.AreaVersion version) {
            return new Facts(version.from(), version.until(), version.name(), version.head());
        }

        Area.AreaVersion toDomain() {
            return new Area.AreaVersion(fromOn, untilOn, name, head);
        }
    }
}
