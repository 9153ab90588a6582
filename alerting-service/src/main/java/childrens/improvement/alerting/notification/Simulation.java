package childrens.improvement.alerting.notification;

import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.episode.Opening;
import childrens.improvement.alerting.episode.Standing;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.message.WhyNow;
import childrens.improvement.alerting.routing.Routing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what would be told of a breach, by the code that decides it; keeps and sends nothing. */
public record Simulation(Ladder ladder, Routing routing) {

    /**
     * The steps that would be told while nothing changes, the first due first.
     *
     * @param at when the breach would have been heard of
     */
    public List<Planned> of(Subject subject, Opening opening, Instant at) {
        EpisodePlan plan = new EpisodePlan(ladder, routing, at);
        plan.decide(Episode.of(subject).with(subject, opening), List.of(), Standing.NONE);
        return plan.decided().stream()
                .map(Simulation::planned)
                .sorted(Comparator.comparing(Planned::at, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                        .thenComparing(Planned::step)
                        .thenComparing(Planned::recipient))
                .toList();
    }

    private static Planned planned(NotificationEntity one) {
        Instant due = one.dueAt;
        String whyNow = due == null ? "nobody in the organisation can be reached." : WhyNow.sentence(one.holds(), due);
        return new Planned(one.step, due, one.recipient, one.audience, one.letter, one.why, whyNow);
    }

    /**
     * One step for one post.
     *
     * @param at when it would be told; null where nobody can be reached
     */
    public record Planned(
            String step,
            @Nullable Instant at,
            String recipient,
            String audience,
            String letter,
            String why,
            String whyNow) {}
}
