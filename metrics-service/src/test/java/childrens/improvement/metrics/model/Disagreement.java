package childrens.improvement.metrics.model;

import java.time.LocalDate;

/** The service and the recount differ. */
final class Disagreement extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Probe probe;

    Disagreement(String what, Object service, Object recount, Probe probe) {
        super(what + "\n  service: " + service + "\n  recount: " + recount);
        this.probe = probe;
    }

    /** What was looked at when they differed. */
    Probe probe() {
        return probe;
    }

    /**
     * What was looked at.
     *
     * @param day the end of which London day, or null for the moment of the clock
     * @param question which reading, or null for rows
     */
    record Probe(LocalDate day, Question question) {
        static final Probe NOW = new Probe(null, null);

        /** As a line of a test. */
        String toJava() {
            return question != null
                    ? "                ." + question.toJava() + "\n"
                    : day == null ? "" : "                .looksBackTo(\"" + day + "\")\n";
        }
    }
}
