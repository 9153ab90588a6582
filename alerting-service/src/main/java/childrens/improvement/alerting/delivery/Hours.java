package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.escalation.WorkingTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;

/**
 * When a message may go, for the first time or again: nobody but the post on call is written to at night, at a weekend or on
 * a bank holiday, however long no channel worked before.
 */
@ApplicationScoped
class Hours {

    /** What is for no person: canaries, alarms of a channel, and events for webhooks. */
    private static final Set<String> FOR_MACHINES = Set.of("canary", "notice", "event");

    /** The lists of a morning are there before work begins. */
    private static final LocalTime LISTS_FROM = LocalTime.of(7, 0);

    private final Writing writing;
    private final Ladder ladder;

    Hours(Writing writing, Ladder ladder) {
        this.writing = writing;
        this.ladder = ladder;
    }

    /** The moment, or the next at which the message may go. */
    Instant onOrAfter(MessageEntity message, Instant moment) {
        boolean atAnyTime = FOR_MACHINES.contains(message.letter)
                || writing.waiting(message).stream().anyMatch(one -> one.forAudience() == Audience.ROTA);
        return atAnyTime ? moment : hoursOf(message).onOrAfter(moment);
    }

    private WorkingTime hoursOf(MessageEntity message) {
        WorkingTime hours = ladder.workingTime();
        return message.letter.equals("digest") ? new WorkingTime(hours.days(), LISTS_FROM, hours.until()) : hours;
    }
}
