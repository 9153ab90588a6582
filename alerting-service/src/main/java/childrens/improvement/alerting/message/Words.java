package childrens.improvement.alerting.message;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the things that are owed are called, by measure. */
public record Words(Map<String, Phrase> measures) {

    /** Copies the phrases. */
    public Words {
        measures = Map.copyOf(measures);
    }

    /**
     * The words of one measure.
     *
     * @param one one thing owed
     * @param many several of them
     * @param percentage what its percentage is of
     */
    public record Phrase(String one, String many, String percentage) {}

    /** A count with its noun. */
    public String counted(String measure, int count) {
        Phrase phrase = of(measure);
        return count + " " + (count == 1 ? phrase.one() : phrase.many());
    }

    /**
     * What one thing owed is called.
     *
     * @param otherwise what to call it where nobody has written words for it yet
     */
    public String one(String measure, @Nullable String otherwise) {
        return otherwise == null || measures.containsKey(measure) ? of(measure).one() : otherwise;
    }

    /** What the percentage of the measure is called. */
    public String percentage(String measure) {
        return of(measure).percentage();
    }

    /** A measure that nobody has written words for yet is named by its number. */
    private Phrase of(String measure) {
        return measures.getOrDefault(
                measure,
                new Phrase("duty of measure " + measure, "duties of measure " + measure, "Measure " + measure));
    }
}
