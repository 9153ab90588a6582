package childrens.improvement.plan.difference;

import java.time.LocalDate;

/**
 * A piece of evidence of impact, as far as it is compared.
 *
 * @param objective id of the objective that it is about
 * @param on the day on which it was observed
 */
public record Impact(String id, String objective, LocalDate on, String finding, String changed) {

    String inWords() {
        return on + ": " + finding + " What changed: " + changed;
    }
}
