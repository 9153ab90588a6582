package childrens.improvement.alerting.message;

import childrens.improvement.alerting.escalation.Due.Hold;
import childrens.improvement.alerting.escalation.London;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says why a message comes when it comes. */
public final class WhyNow {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "HH:mm 'on' EEEE d MMMM uuuu", Locale.UK)
            .withZone(London.ZONE);

    private WhyNow() {}

    /** The sentence for what was held until the instant. */
    public static String sentence(Hold hold, Instant until) {
        return switch (hold) {
            case NONE -> "it is told as soon as it is known.";
            case WORKING_TIME ->
                "it came to be known outside working time and was held to " + MOMENT.format(until) + ".";
            case MORNING ->
                "it is told on the morning of the working day after the last day in time, " + MOMENT.format(until)
                        + ".";
            case TOGETHER -> "what is no longer overdue is told together, once a working day in the morning.";
            case WEEK -> "percentages are told once a week.";
            case LATE ->
                "it is two working days late or more, no note says why, and nobody has taken it on ("
                        + MOMENT.format(until) + ").";
            case INTERVAL -> "it is late by more than the whole time that there was for it, which is told once a week.";
            case UNSEEN -> "two visits running did not see the child.";
            case UNDELIVERED -> "the message to the post that was to be told could not be delivered.";
        };
    }
}
