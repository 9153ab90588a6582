package childrens.improvement.plan.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The evidence that there is, oldest first; what was archived is left out. */
@ApplicationScoped
public class EvidenceBook {

    private final EvidenceRepository evidence;

    EvidenceBook(EvidenceRepository evidence) {
        this.evidence = evidence;
    }

    /**
     * The evidence of an objective.
     *
     * @param from the first day on which it was observed
     * @param until the day after the last
     */
    public List<Evidence> of(String objective, LocalDate from, LocalDate until) {
        return evidence
                .list(
                        "objective = ?1 and on >= ?2 and on < ?3 and archived = false order by on, id",
                        objective,
                        from,
                        until)
                .stream()
                .map(EvidenceEntity::toDomain)
                .toList();
    }

    /** The evidence of all objectives of a plan, by objective; one without any is not there. */
    public Map<String, List<Evidence>> ofPlan(String year, LocalDate from, LocalDate until) {
        return evidence
                .list("year = ?1 and on >= ?2 and on < ?3 and archived = false order by on, id", year, from, until)
                .stream()
                .map(EvidenceEntity::toDomain)
                .collect(Collectors.groupingBy(Evidence::objective, TreeMap::new, Collectors.toList()));
    }
}
