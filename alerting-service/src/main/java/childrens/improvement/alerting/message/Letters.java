package childrens.improvement.alerting.message;

import childrens.improvement.alerting.episode.ClosedBecause;
import childrens.improvement.alerting.escalation.Due.Hold;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the messages about what is owed to children: counts, teams and links.
 *
 * @param pages where the pages stand, without a slash at the end
 */
public record Letters(Words words, String pages) {

    private static final String RECORDED =
            "it had been recorded as done, or as no longer owed, before this message was written.";

    /** What has become overdue. */
    public Text overdue(Envelope envelope, List<Owed> owed) {
        return new Text(
                "Overdue: " + total(owed),
                letter(
                        envelope,
                        "Overdue, that is not done in time and still owed:",
                        owed,
                        RECORDED,
                        "one more message when it is done or no longer owed. Nothing else is sent about it."));
    }

    /** What was over already when it was first found. */
    public Text summary(Envelope envelope, List<Owed> owed) {
        return new Text(
                "Overdue already: " + total(owed),
                letter(
                        envelope,
                        "These were overdue already when they could first be told of, so they come in one message:",
                        owed,
                        RECORDED,
                        "one more message when they are done or no longer owed. Nothing else is sent about them."));
    }

    /** What is not done while most of its time is over. */
    public Text dueSoon(Envelope envelope, List<Owed> owed) {
        return new Text(
                "Due soon: " + total(owed),
                letter(
                        envelope,
                        "Not done yet, and three quarters of the time are over:",
                        owed,
                        RECORDED,
                        "one more message if it is not done in time, and one when it is done or no longer owed."));
    }

    /**
     * What is still overdue, for a further post.
     *
     * @param held why it comes to that post, and only now
     */
    public Text escalated(Envelope envelope, List<Owed> owed, Set<Hold> held) {
        return new Text(
                "Still overdue: " + total(owed),
                letter(
                        envelope,
                        "Still overdue after it was first told:",
                        owed,
                        held.stream().map(Letters::unless).distinct().sorted().collect(Collectors.joining(" ")),
                        "whoever takes it on names a day of review, and nothing more is sent until then. One more message"
                                + " when it is done or no longer owed."));
    }

    /** What is overdue no longer. */
    public Text settled(Envelope envelope, List<Owed> owed) {
        return new Text(
                "No longer overdue: " + total(owed),
                letter(
                        envelope,
                        "No longer overdue:",
                        owed,
                        "you had not been told that it was overdue.",
                        "nothing more is sent about this."));
    }

    /** A note keeps from the further post what is only late, and nothing else. */
    private static String unless(Hold held) {
        return switch (held) {
            case UNSEEN ->
                "a visit that saw the child had been recorded, it was no longer owed, or somebody had taken it on.";
            case UNDELIVERED ->
                "the message to the other post had been delivered, it had been recorded as done or as no longer owed,"
                        + " or somebody had taken it on.";
            default ->
                "it had been recorded as done or as no longer owed, a note had said why it is late, or somebody had"
                        + " taken it on.";
        };
    }

    private String letter(Envelope envelope, String heading, List<Owed> owed, String unless, String next) {
        StringBuilder body = new StringBuilder("For " + envelope.title() + "\n\n" + heading + "\n");
        byTeam(owed).forEach((team, ofTeam) -> {
            body.append("\n").append(team).append("\n");
            counts(ofTeam).forEach(line -> body.append("- ").append(line).append("\n"));
            body.append("The list: ").append(link(ofTeam.get(0).team())).append("\n");
        });
        return body + closing(envelope, unless, next);
    }

    /**
     * Why it was sent, as every message says it at its end.
     *
     * @param unless what would have kept it from being sent
     * @param next what happens next
     */
    static String closing(Envelope envelope, String unless, String next) {
        return "\nWhy you: " + String.join("; ", WhyYou.shortened(envelope.whyYou())) + ".\nWhy now: "
                + envelope.whyNow() + "\nNot sent, if: " + unless + "\nWhat happens next: " + next + "\n";
    }

    private String total(List<Owed> owed) {
        Map<String, List<Owed>> teams = byTeam(owed);
        String whose = teams.size() == 1 ? teams.keySet().iterator().next() : teams.size() + " teams";
        long kinds = owed.stream().map(Owed::measure).distinct().count();
        return kinds == 1
                ? words.counted(owed.get(0).measure(), owed.size()) + ", " + whose
                : owed.size() + " of " + kinds + " kinds, " + whose;
    }

    private List<String> counts(List<Owed> ofTeam) {
        Map<Line, Integer> counts = new LinkedHashMap<>();
        ofTeam.forEach(one -> counts.merge(new Line(one.measure(), one.ended()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> words.counted(entry.getKey().measure(), entry.getValue())
                        + ended(entry.getKey().ended()))
                .sorted()
                .toList();
    }

    private static String ended(@Nullable ClosedBecause because) {
        if (because == null) {
            return "";
        }
        return switch (because) {
            case MET_LATE -> ": done, late";
            case RECORDED_LATE -> ": done in time, recorded late";
            case CEASED -> ": no longer owed";
            case VOIDED -> ": recorded in error";
            case RECOVERED -> ": done in time";
            case PERIOD_ENDED, DEFINITION_CHANGED -> ": no longer counted";
        };
    }

    private String link(@Nullable String team) {
        return pages + "/teams/" + (team == null ? "none" : team) + "/list";
    }

    private static Map<String, List<Owed>> byTeam(List<Owed> owed) {
        return owed.stream().collect(Collectors.groupingBy(Owed::teamName, TreeMap::new, Collectors.toList()));
    }

    private record Line(String measure, @Nullable ClosedBecause ended) {}
}
