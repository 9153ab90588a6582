package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.figure.Rating;
import childrens.improvement.metrics.outlook.Level;
import childrens.improvement.metrics.reading.Reading;
import java.util.Arrays;
import java.util.List;

/** How far a measure is from its target in a period, each step worse than the one before. */
enum Step {
    /** On target, with room. */
    NONE("none"),
    /** On target, with little room left in the period. */
    AT_RISK("at-risk"),
    /** Off target. */
    BREACHED("breached"),
    /** Off target, and it can no longer be met in the period. */
    OUT_OF_REACH("out-of-reach");

    private final String word;

    Step(String word) {
        this.word = word;
    }

    /**
     * The step of a reading.
     *
     * @param level what the outlook of its period says
     */
    static Step of(Reading reading, Level level) {
        if (reading.rating() == Rating.GREEN || reading.rating() == Rating.BLUE) {
            return level == Level.NONE ? NONE : AT_RISK;
        }
        // of every one, the first late one is the whole news
        boolean room = !reading.target().kind().equals("every-one");
        return level == Level.OUT_OF_REACH && room ? OUT_OF_REACH : BREACHED;
    }

    static Step ofWord(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    String word() {
        return word;
    }

    /** The type of the message that announces it. */
    String type() {
        return "measure." + word;
    }

    /** The steps after another up to this one that are announced: one at risk only when it goes no further. */
    List<Step> announcedAfter(Step before) {
        return Arrays.stream(values())
                .filter(each -> each.compareTo(before) > 0 && each.compareTo(this) <= 0)
                .filter(each -> each.compareTo(NONE) > 0 && (each != AT_RISK || this == AT_RISK))
                .toList();
    }
}
