package childrens.improvement.alerting.escalation;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Opening;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Due.Hold;
import childrens.improvement.alerting.escalation.Due.Letter;
import childrens.improvement.alerting.escalation.LadderClass.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ladder as the council has it.
 *
 * @param measures the rule of each measure that is named
 * @param others the rule of every measure that is not
 */
public record Ladder(WorkingTime workingTime, Weekly weekly, Map<String, MeasureRule> measures, MeasureRule others) {

    /** Copies the rules. */
    public Ladder {
        measures = Map.copyOf(measures);
    }

    /** The class of an obligation of the measure. */
    public LadderClass classOf(@Nullable String measure, @Nullable String occurrence) {
        return rule(measure).of(occurrence);
    }

    /**
     * When and for whom the opening of an episode is told; empty when it is only listed.
     *
     * @param now the moment of the decision
     * @param onCall whether the organisation holds a post that is on call for the subject now
     */
    public Optional<Due> opening(Subject subject, Opening opening, Instant now, boolean onCall) {
        return switch (subject.kind()) {
            case OBLIGATION -> obligation(subject, opening, now, onCall);
            case MEASURE -> percentage(subject, opening, now);
            case ACTION -> Optional.of(inWorkingTime(now, Audience.LEAD, Letter.ACTION));
            case FEED -> Optional.empty();
        };
    }

    /** What still meets its target is listed, and told when it no longer does. */
    private Optional<Due> percentage(Subject subject, Opening opening, Instant now) {
        boolean told =
                rule(subject.measure()).then().percentage() && !opening.level().equals("at-risk");
        return told ? Optional.of(weekly(now)) : Optional.empty();
    }

    /** When the closing is told to a post that got the opening in the role of the audience. */
    public Due closing(EpisodeKind kind, Audience audience, Instant now) {
        if (kind == EpisodeKind.MEASURE) {
            return weekly(now);
        }
        if (audience == Audience.ROTA) {
            return new Due(now, List.of(audience), Letter.SETTLED, Hold.NONE);
        }
        return inWorkingTime(now, audience, Letter.SETTLED);
    }

    private Optional<Due> obligation(Subject subject, Opening opening, Instant now, boolean onCall) {
        LadderClass rule = classOf(subject.measure(), opening.occurrence());
        Audience to = rule.to();
        if (rule.when() == When.NEVER || to == null) {
            return Optional.empty();
        }
        if (opening.backlog()) {
            return Optional.of(inWorkingTime(now, to, Letter.SUMMARY));
        }
        LocalTime at = rule.at();
        if (rule.when() == When.MORNING_AFTER && at != null) {
            return Optional.of(morningAfter(opening, at, to, now));
        }
        Audience outside = rule.outside();
        if (onCall && outside != null && !workingTime.includes(now)) {
            return Optional.of(new Due(now, List.of(outside), Letter.OVERDUE, Hold.NONE));
        }
        return Optional.of(inWorkingTime(now, to, Letter.OVERDUE));
    }

    /** What is found only after its morning goes at once in working time, else on the next morning. */
    private Due morningAfter(Opening opening, LocalTime at, Audience to, Instant now) {
        Instant dueBefore = opening.dueBefore();
        LocalDate dueDay = London.lastDayBefore(dueBefore == null ? opening.at() : dueBefore);
        Instant morning = London.at(workingTime.days().after(dueDay), at);
        Instant moment = morning;
        if (morning.isBefore(now)) {
            moment = workingTime.includes(now) ? now : workingTime.nextAt(at, now);
        }
        return new Due(moment, List.of(to), Letter.OVERDUE, moment.isAfter(now) ? Hold.MORNING : Hold.NONE);
    }

    private Due inWorkingTime(Instant now, Audience to, Letter letter) {
        Instant moment = workingTime.onOrAfter(now);
        return new Due(moment, List.of(to), letter, moment.isAfter(now) ? Hold.WORKING_TIME : Hold.NONE);
    }

    private Due weekly(Instant now) {
        Instant moment = weekly.next(workingTime.days(), now);
        return new Due(moment, weekly.to(), Letter.WEEKLY, moment.isAfter(now) ? Hold.WEEK : Hold.NONE);
    }

    private MeasureRule rule(@Nullable String measure) {
        return measure == null ? others : measures.getOrDefault(measure, others);
    }
}
