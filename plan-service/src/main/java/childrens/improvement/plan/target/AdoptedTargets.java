package childrens.improvement.plan.target;

import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.importing.ImportedThings;
import childrens.improvement.plan.publication.Publication;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The targets as the database has them, and as others are told them. */
@ApplicationScoped
public class AdoptedTargets {

    private static final String TOPIC = "targets";

    private final TargetRepository targets;
    private final Publication publication;
    private final ImportedThings imported;

    AdoptedTargets(TargetRepository targets, Publication publication, ImportedThings imported) {
        this.targets = targets;
        this.publication = publication;
        this.imported = imported;
    }

    /** The measures that have a target. */
    public Set<String> measures() {
        return targets.streamAll().map(target -> target.measure).collect(Collectors.toSet());
    }

    /** The targets of all measures, by measure. */
    public List<Target> all() {
        return targets.inOrder();
    }

    /** Lets a target be as a document gives it, unless the document gave it so the last time. */
    boolean carryOn(Target given, LocalDate from) {
        return imported.isNews("target", given.measure(), given) && targets.carryOn(given, from);
    }

    /**
     * Lets a target be whole as given, with its past.
     *
     * @return false when people have changed it here, or when it prints a row again that another prints here
     */
    public boolean takeWhole(Target given) {
        TargetEntity known = targets.findById(given.measure());
        boolean changed = known != null && known.version > 1;
        boolean clash = targets.inOrder().stream()
                .filter(other -> !other.measure().equals(given.measure()))
                .anyMatch(other -> other.repeatedAs().contains(given.measure())
                        || given.repeatedAs().contains(other.measure())
                        || other.repeatedAs().stream().anyMatch(given.repeatedAs()::contains));
        if (changed || clash) {
            return false;
        }
        TargetEntity kept = known == null ? new TargetEntity() : known;
        kept.keep(given);
        targets.persistAndFlush(kept);
        publish();
        return true;
    }

    /** Publishes each target that is not as it was last published, in the current transaction. */
    void publish() {
        for (Target target : targets.inOrder()) {
            publication.publish(TOPIC, target.measure(), "target.adopted", TargetMessage.from(target));
        }
    }
}
