package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Team;
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
@Table(name = "team")
@SuppressWarnings("NullAway.Init")
class TeamEntity implements KeptThing<Team.TeamVersion> {

    @Id
    public String id;

    @ElementCollection
    @CollectionTable(name = "team_version", joinColumns = @JoinColumn(name = "team"))
    @OrderBy("fromOn")
    public List<Facts> facts = new ArrayList<>();

    Team toDomain() {
        return new Team(id, versions());
    }

    @Override
    public List<Team.TeamVersion> versions() {
        return facts.stream().map(Facts::toDomain).toList();
    }

    @Override
    public void keep(List<Team.TeamVersion> versions) {
        facts.clear();
        versions.forEach(version -> facts.add(Facts.from(version)));
    }

    @Embeddable
    record Facts(
            @Column(name = "from_on") LocalDate fromOn,
            @Column(name = "until_on") @Nullable LocalDate untilOn,
            String name,
            String area,
            @Column(name = "job") @Nullable String function) {

        static Facts from(Team.TeamVersion version) {
            return new Facts(version.from(), version.until(), version.name(), version.area(), version.function());
        }

        Team.TeamVersion toDomain() {
            return new Team.TeamVersion(fromOn, untilOn, name, area, function);
        }
    }
}
