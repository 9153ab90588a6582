package childrens.improvement.plan.difference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Evidence of impact that came or went, and evidence that is told otherwise. */
public final class EvidenceDifferences {

    private EvidenceDifferences() {}

    /**
     * What was observed between two days.
     *
     * @param before the last day that is known already
     * @param after the last day that counts
     * @param objectives whose evidence is meant
     */
    public static List<Difference> between(
            LocalDate before, LocalDate after, List<Impact> evidence, Set<String> objectives) {
        return evidence.stream()
                .filter(each -> each.on().isAfter(before) && !each.on().isAfter(after))
                .filter(each -> objectives.contains(each.objective()))
                .map(each -> new Difference("evidence-added", each.id(), each.objective(), null, each.inWords()))
                .toList();
    }

    static void add(String objective, List<Impact> before, List<Impact> after, List<Difference> found) {
        Pairing<Impact> pairing = Pairing.of(before, after, Impact::id, Impact::finding);
        for (Impact each : after) {
            Impact earlier = pairing.earlier(each);
            if (earlier == null) {
                found.add(new Difference("evidence-added", each.id(), objective, null, each.inWords()));
            } else if (!earlier.inWords().equals(each.inWords())) {
                found.add(new Difference("evidence-changed", each.id(), objective, earlier.inWords(), each.inWords()));
            }
        }
        pairing.gone()
                .forEach(
                        gone -> found.add(new Difference("evidence-gone", gone.id(), objective, gone.inWords(), null)));
    }
}
