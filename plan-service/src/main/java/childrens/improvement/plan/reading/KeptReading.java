package childrens.improvement.plan.reading;

import childrens.improvement.plan.figure.Reading;

/**
 * A reading for the copy.
 *
 * @param told whether the topic told it, of its own moment; else it was asked for, of a whole window
 */
record KeptReading(Reading reading, boolean told) {

    static KeptReading told(Reading reading) {
        return new KeptReading(reading, true);
    }

    static KeptReading asked(Reading reading) {
        return new KeptReading(reading, false);
    }
}
