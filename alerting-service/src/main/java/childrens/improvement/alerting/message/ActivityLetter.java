package childrens.improvement.alerting.message;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes what whoever leads measures is told of what has to be done before a period ends, and of what was not done in one:
 * counts of the whole council, no team, no worker.
 *
 * @param pages where the pages stand, without a slash at the end
 */
public record ActivityLetter(Words words, String pages) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    /**
     * The message.
     *
     * @param activities at least one
     */
    public Text text(Envelope envelope, List<Activity> activities) {
        List<Activity> ahead = activities.stream().filter(Activity::isAhead).toList();
        List<Activity> passed =
                activities.stream().filter(one -> !one.isAhead()).toList();
        StringBuilder body = new StringBuilder("For " + envelope.title() + "\n");
        part(body, "Still to be done:", ahead);
        part(body, "Not done in time:", passed);
        body.append(Letters.closing(
                envelope,
                "all of it had been recorded as done.",
                ahead.isEmpty()
                        ? "nothing more is sent about this."
                        : "what is not done in time is told once more, on the working day after."));
        return new Text(subject(ahead, passed), body.toString());
    }

    private String subject(List<Activity> ahead, List<Activity> passed) {
        String first = ahead.isEmpty() ? "" : "Still to be done: " + total(ahead);
        String second = passed.isEmpty() ? "" : "Not done in time: " + total(passed);
        return first.isEmpty() || second.isEmpty() ? first + second : first + "; not done in time: " + total(passed);
    }

    private String total(List<Activity> some) {
        int open = some.stream().mapToInt(Activity::open).sum();
        return some.stream().map(Activity::measure).distinct().count() == 1
                ? words.counted(some.get(0).measure(), open)
                : open + " of " + some.size() + " kinds";
    }

    private void part(StringBuilder body, String heading, List<Activity> some) {
        if (!some.isEmpty()) {
            body.append("\n").append(heading).append("\n");
        }
        for (Activity one : some) {
            int all = one.done() + one.open();
            body.append("- ")
                    .append(words.counted(one.measure(), one.open()))
                    .append(", at the latest on ")
                    .append(DAY.format(one.lastDay()))
                    .append(" (")
                    .append(one.done())
                    .append(" of ")
                    .append(all)
                    .append(" done)\n  The measure: ")
                    .append(pages)
                    .append("/measures/")
                    .append(one.measure())
                    .append("\n");
        }
    }
}
