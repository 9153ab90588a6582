package childrens.improvement.metrics.outlook;

/**
 * What a period has brought and can still bring, in whole numbers.
 *
 * @param good decided, and counted in the numerator
 * @param other decided, and not counted in it: for what is owed, late
 * @param pending not decided, and due in the period
 * @param expected not there yet, and expected to be decided in the period
 */
record Tally(int good, int other, int pending, int expected) {

    int decided() {
        return good + other;
    }

    /** What is there already. */
    int known() {
        return decided() + pending;
    }

    /** What can still go either way. */
    int open() {
        return pending + expected;
    }

    int total() {
        return known() + expected;
    }
}
