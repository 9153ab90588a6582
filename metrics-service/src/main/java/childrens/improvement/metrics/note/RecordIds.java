package childrens.improvement.metrics.note;

import childrens.improvement.foundation.problem.ProblemException;

/** The numbers of notes and queries in addresses. */
final class RecordIds {

    private RecordIds() {}

    /** Reads a number; anything else is the address of nothing. */
    static long parse(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw unknown();
        }
        return Long.parseLong(text);
    }

    static ProblemException unknown() {
        return ProblemException.notFound("There is nothing at this address.");
    }
}
