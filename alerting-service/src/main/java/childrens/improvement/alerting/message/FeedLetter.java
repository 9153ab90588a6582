package childrens.improvement.alerting.message;

/** Writes the message about a case system of which nothing is heard, and that it is heard again. */
public final class FeedLetter {

    private FeedLetter() {}

    /** That nothing has come for longer than is usual. */
    public static Text silent(Envelope envelope) {
        return new Text(
                "Nothing is heard from the case system",
                letter(
                        envelope,
                        "Nothing has come from the case system for 24 hours, or for as long as the council has set."
                                + " Figures say up to when they are. What became overdue meanwhile, and of which only the"
                                + " case system could say that it was done, is told when it is heard again.",
                        "anything had come from it before this message was written.",
                        "one more message when it is heard again."));
    }

    /** That it has come back. */
    public static Text heardAgain(Envelope envelope) {
        return new Text(
                "The case system is heard again",
                letter(
                        envelope,
                        "Events come from the case system again. What is still overdue by what it says now is told in one"
                                + " message for each post.",
                        "you had not been told that nothing was heard from it.",
                        "nothing more is sent about this."));
    }

    private static String letter(Envelope envelope, String words, String unless, String next) {
        return "For " + envelope.title() + "\n\n" + words + "\n" + Letters.closing(envelope, unless, next);
    }
}
