package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Holder;
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
@Table(name = "holder")
@SuppressWarnings("NullAway.Init")
class HolderEntity implements KeptThing<Holder.HolderVersion> {

    @Id
    public String id;

    /** Whether it is the permanent holding, an interim one, or cover. */
    public String kind = "permanent";

    @ElementCollection
    @CollectionTable(name = "holder_version", joinColumns = @JoinColumn(name = "holder"))
    @OrderBy("fromOn")
    public List<Facts> facts = new ArrayList<>();

    Holder toDomain() {
        return new Holder(id, versions());
    }

    @Override
    public List<Holder.HolderVersion> versions() {
        return facts.stream().map(Facts::toDomain).toList();
    }

    @Override
    public void keep(List<Holder.HolderVersion> versions) {
        facts.clear();
        versions.forEach(version -> facts.add(Facts.from(version)));
    }

    @Embeddable
    record Facts(
            @Column(name = "from_on") LocalDate fromOn,
            @Column(name = "until_on") @Nullable LocalDate untilOn,
            String post,
            String pseudonym,
            String address) {

        static Facts from(Holder.HolderVersion version) {
            return new Facts(version.from(), version.until(), version.post(), version.holder(), version.address());
        }

        Holder.HolderVersion toDomain() {
            return new Holder.HolderVersion(fromOn, untilOn, post, pseudonym, address);
        }
    }
}
