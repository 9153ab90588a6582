package childrens.improvement.alerting.delivery;

import java.util.Locale;

/**
 * How an attempt ended.
 *
 * @param answer what the mail server said, or what happened instead
 */
record Outcome(Kind kind, String answer) {

    static Outcome accepted() {
        return new Outcome(Kind.ACCEPTED, "taken by the mail server");
    }

    enum Kind {
        /** The mail server has taken it. */
        ACCEPTED,
        /** The mail server has said that it does not take it. */
        REFUSED,
        /** No mail server was reached: it has certainly not arrived. */
        UNREACHABLE,
        /** The connection broke or there was no answer in time: it may have arrived. */
        NO_ANSWER;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
