package childrens.improvement.plan.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the measure that a sentence is about, by the words that they share; rare words count for more. */
final class SubjectSearch {

    private static final double ENOUGH = 4;

    private final List<PlacedMeasure> measures;
    private final List<Set<String>> wordings = new ArrayList<>();
    private final List<Set<String>> subjects = new ArrayList<>();
    private final Map<String, Integer> spread = new HashMap<>();

    SubjectSearch(PlanFacts facts) {
        measures = facts.measures();
        for (PlacedMeasure measure : measures) {
            Set<String> wording = SignificantWords.of(measure.placement().wording());
            Set<String> words = new LinkedHashSet<>(wording);
            words.addAll(SignificantWords.of(measure.objective().title()));
            wordings.add(wording);
            subjects.add(words);
            words.forEach(word -> spread.merge(word, 1, Integer::sum));
        }
    }

    /** The measure, if enough of the words are its own; of two that are as good, the one with numbers. */
    Optional<PlacedMeasure> about(String sentence) {
        Set<String> words = SignificantWords.of(sentence);
        PlacedMeasure best = null;
        double most = ENOUGH;
        for (int index = 0; index < measures.size(); index++) {
            double score = words.stream()
                    .filter(subjects.get(index)::contains)
                    .mapToDouble(this::weight)
                    .sum();
            score *= 1 + covered(wordings.get(index), words);
            score += measures.get(index).current().isEmpty() ? 0 : 0.5;
            if (score > most) {
                most = score;
                best = measures.get(index);
            }
        }
        return Optional.ofNullable(best);
    }

    /** How much of the measure's own wording the sentence says, from 0 to 1. */
    private static double covered(Set<String> own, Set<String> words) {
        return own.isEmpty() ? 0 : (double) own.stream().filter(words::contains).count() / own.size();
    }

    private double weight(String word) {
        return Math.log((double) measures.size() / spread.getOrDefault(word, measures.size()));
    }
}
