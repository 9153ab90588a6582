package childrens.improvement.plan.target;

import childrens.improvement.plan.dated.Target;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "target")
@SuppressWarnings("NullAway.Init")
class TargetEntity {

    @Id
    public String measure;

    public String lead;

    @Column(name = "lead_assumed")
    public boolean leadAssumed;

    /** Goes up by one with every change over HTTP. */
    public int version = 1;

    @ElementCollection
    @CollectionTable(name = "target_repeat", joinColumns = @JoinColumn(name = "measure"))
    @Column(name = "plan_row")
    @OrderBy
    public List<String> repeatedAs = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "target_version", joinColumns = @JoinColumn(name = "measure"))
    @OrderBy("part, fromOn")
    public List<TargetFacts> facts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "target_statement", joinColumns = @JoinColumn(name = "measure"))
    @OrderColumn(name = "position")
    public List<KeptStatement> statements = new ArrayList<>();

    Target toDomain() {
        return new Target(
                measure,
                List.copyOf(repeatedAs),
                lead,
                leadAssumed,
                versions(false),
                versions(true),
                statements.stream().map(KeptStatement::toDomain).toList());
    }

    void keep(Target target) {
        measure = target.measure();
        lead = target.lead();
        leadAssumed = target.leadAssumed();
        repeatedAs.clear();
        repeatedAs.addAll(target.repeatedAs());
        facts.clear();
        target.versions().forEach(version -> facts.add(TargetFacts.from(version, false)));
        target.conditions().forEach(version -> facts.add(TargetFacts.from(version, true)));
        statements.clear();
        target.statements().forEach(statement -> statements.add(KeptStatement.from(statement)));
    }

    private List<Target.TargetVersion> versions(boolean further) {
        return facts.stream()
                .filter(version -> version.further() == further)
                .map(TargetFacts::toDomain)
                .toList();
    }
}
