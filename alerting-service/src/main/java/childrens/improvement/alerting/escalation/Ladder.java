package childrens.improvement.alerting.escalation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Opening;
import childrens.improvement.alerting.episode.Remarks;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Due.Hold;
import childrens.improvement.alerting.escalation.Due.Letter;
import childrens.improvement.alerting.escalation.LadderClass.When;
import java.time.Duration;
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
 * @param kinds the rule of each kind of episode that is no measure's
 * @param activitiesAt the time of the message about activities
 * @param measures the rule of each measure that is named
 * @param others the rule of every measure that is not
 */
public record Ladder(
        WorkingTime workingTime,
        Weekly weekly,
        Closings closings,
        Map<EpisodeKind, KindRule> kinds,
        LocalTime activitiesAt,
        Map<String, MeasureRule> measures,
        MeasureRule others) {

    /** Copies the rules. */
    public Ladder {
        kinds = Map.copyOf(kinds);
        measures = Map.copyOf(measures);
    }

    /** The class of an obligation of the measure. */
    public LadderClass classOf(@Nullable String measure, @Nullable String occurrence) {
        return rule(measure).of(occurrence);
    }

    /** When whoever leads a measure of activities is told what is still to be done; of no measure where no class says so. */
    public Activities activities() {
        Map<LadderClass, List<String>> classes = measures.entrySet().stream()
                .filter(entry -> entry.getValue().then().when() == When.PERIOD_END)
                .sorted(Map.Entry.comparingByKey())
                .collect(groupingBy(entry -> entry.getValue().then(), mapping(Map.Entry::getKey, toList())));
        return new Activities(workingTime.days(), activitiesAt, classes);
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
            case MEASURE -> percentage(subject, now);
            case ACTION, VACANCY, FEED -> {
                KindRule rule = kind(subject.kind());
                yield Optional.of(inWorkingTime(now, rule.to(), rule.letter()));
            }
        };
    }

    /** Whether those who were told of one of the kind are told that it is over. */
    public boolean tellsClosing(EpisodeKind kind) {
        return !kinds.containsKey(kind) || kind(kind).closing() != null;
    }

    private KindRule kind(EpisodeKind kind) {
        KindRule rule = kinds.get(kind);
        if (rule == null) {
            throw new IllegalArgumentException("the ladder has no rule for the kind " + kind.code());
        }
        return rule;
    }

    /**
     * When and for whom it is told to a further post that an obligation is still overdue; empty where it is not, and while
     * a note says why.
     *
     * @param told when it is told to the first post; null when that is not
     * @param remarks what was said about it
     */
    public Optional<Due> escalation(
            Subject subject, Opening opening, @Nullable Instant told, Remarks remarks, Instant now) {
        Escalation rule = classOf(subject.measure(), opening.occurrence()).escalation();
        Instant dueBefore = opening.dueBefore();
        if (subject.kind() != EpisodeKind.OBLIGATION || !opening.isOverdue() || rule == null || dueBefore == null) {
            return Optional.empty();
        }
        LocalTime at = rule.at();
        if (at == null) {
            return remarks.notedAt() == null ? interval(rule, opening, dueBefore, now) : Optional.empty();
        }
        if (told == null) {
            return Optional.empty();
        }
        if (remarks.unseenAt() != null) {
            Instant moment = workingTime.onOrAfter(now.isBefore(told) ? told : now);
            return Optional.of(new Due(moment, List.of(rule.to()), Letter.ESCALATED, Hold.UNSEEN));
        }
        if (remarks.notedAt() != null) {
            return Optional.empty();
        }
        WorkingDays days = workingTime.days();
        Instant late = London.at(days.after(London.lastDayBefore(dueBefore), rule.workingDaysLate()), at);
        Instant afterTold = London.at(days.after(London.dayOf(told)), at);
        Instant moment = late.isBefore(afterTold) ? afterTold : late;
        return Optional.of(new Due(
                moment.isBefore(now) ? workingTime.onOrAfter(now) : moment,
                List.of(rule.to()),
                Letter.ESCALATED,
                Hold.LATE));
    }

    /** Who is told, at once in working time, that a message to the audience could not be delivered. */
    public Optional<Due> undelivered(Audience audience, Instant now) {
        Audience next =
                switch (audience) {
                    case TEAM_MANAGER, DUTY, ROTA, LEAD -> Audience.HEAD_OF_SERVICE;
                    case HEAD_OF_SERVICE -> Audience.PERFORMANCE_LEAD;
                    case PERFORMANCE_LEAD -> null;
                };
        return next == null
                ? Optional.empty()
                : Optional.of(new Due(workingTime.onOrAfter(now), List.of(next), Letter.ESCALATED, Hold.UNDELIVERED));
    }

    private Optional<Due> interval(Escalation rule, Opening opening, Instant dueBefore, Instant now) {
        Instant started = opening.startedAt();
        if (started == null || !started.isBefore(dueBefore)) {
            return Optional.empty();
        }
        Instant late = dueBefore.plus(Duration.between(started, dueBefore));
        Instant moment = weekly.next(workingTime.days(), late.isBefore(now) ? now : late);
        return Optional.of(new Due(moment, List.of(rule.to()), Letter.ESCALATED, Hold.INTERVAL));
    }

    private Optional<Due> percentage(Subject subject, Instant now) {
        return rule(subject.measure()).then().percentage() ? Optional.of(weekly(now)) : Optional.empty();
    }

    /** When the closing is told to a post that got the opening in the role of the audience. */
    public Due closing(EpisodeKind kind, Audience audience, Instant now) {
        if (kind == EpisodeKind.MEASURE) {
            return weekly(now);
        }
        KindRule rule = kinds.get(kind);
        Letter letter = rule == null ? null : rule.closing();
        if (letter != null) {
            return inWorkingTime(now, audience, letter);
        }
        if (audience == Audience.ROTA) {
            return new Due(now, List.of(audience), Letter.SETTLED, Hold.NONE);
        }
        if (kind == EpisodeKind.OBLIGATION && closings.to().contains(audience)) {
            Instant moment = workingTime.nextAt(closings.at(), now);
            return new Due(moment, List.of(audience), Letter.SETTLED, Hold.TOGETHER);
        }
        return inWorkingTime(now, audience, Letter.SETTLED);
    }

    private Optional<Due> obligation(Subject subject, Opening opening, Instant now, boolean onCall) {
        LadderClass rule = classOf(subject.measure(), opening.occurrence());
        Audience to = rule.to();
        if (rule.when() == When.NEVER || rule.when() == When.PERIOD_END || to == null) {
            return Optional.empty();
        }
        if (opening.backlog()) {
            return Optional.of(inWorkingTime(now, to, Letter.SUMMARY));
        }
        Letter letter = opening.isDueSoon() ? Letter.DUE_SOON : Letter.OVERDUE;
        LocalTime at = rule.at();
        if (opening.isDueSoon() && rule.when() != When.AT_ONCE) {
            return Optional.empty();
        }
        if (rule.when() == When.MORNING_AFTER && at != null) {
            return Optional.of(morningAfter(opening, at, to, now));
        }
        Audience outside = rule.outside();
        if (onCall && outside != null && !workingTime.includes(now)) {
            return Optional.of(new Due(now, List.of(outside), letter, Hold.NONE));
        }
        return Optional.of(inWorkingTime(now, to, letter));
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
