package childrens.improvement.alerting.channel;

import java.util.Locale;

/**
 * How an attempt ended.
 *
 * @param answer what the receiver said, or what happened instead
 */
public record Outcome(Kind kind, String answer) {

    /** The longest answer that is kept, in characters. */
    private static final int LONGEST = 500;

    /** Keeps no more of an answer than can be of use. */
    public Outcome {
        answer = answer.length() > LONGEST ? answer.substring(0, LONGEST) : answer;
    }

    /** The receiver has taken it. */
    public static Outcome accepted(String answer) {
        return new Outcome(Kind.ACCEPTED, answer);
    }

    /** What can become of an attempt. */
    public enum Kind {
        /** The receiver has taken it. */
        ACCEPTED,
        /** The receiver has said that it does not take it. */
        REFUSED,
        /** No receiver was reached: it has certainly not arrived. */
        UNREACHABLE,
        /** The connection broke or there was no answer in time: it may have arrived. */
        NO_ANSWER;

        /** The word on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
