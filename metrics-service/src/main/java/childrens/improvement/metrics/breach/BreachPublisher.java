package childrens.improvement.metrics.breach;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import childrens.improvement.foundation.outbox.Outbox;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.obligation.Obligation;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes announcements to the outbox of the current transaction. */
@ApplicationScoped
public class BreachPublisher {

    static final String TOPIC = "breaches";
    private static final String OBLIGATION = "obligation";
    private static final String SOURCE = "/metrics-service";
    /** What is found longer than this after its due moment was over before it could be seen. */
    private static final Duration BACKLOG = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final ObjectMapper json;

    BreachPublisher(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * An announcement to be made.
     *
     * @param team the team that owes it now, or null
     * @param round which announcement of the obligation it is
     * @param stale whether what was said of it may not have been counted yet
     * @param note the manager's note that stands on it, or null
     * @param notSeen whether it is a visit to a child whom the last two visits did not see
     */
    record Opening(
            Obligation obligation,
            @Nullable String team,
            int round,
            boolean stale,
            @Nullable StandingNote note,
            boolean notSeen) {

        String scope() {
            return team == null ? "council" : "team:" + team;
        }

        String identity() {
            return obligation.id() + "|" + round;
        }
    }

    void overdue(Collection<Opening> opened, Instant now) {
        outbox.addAll(TOPIC, opened.stream().map(each -> message(each, now)).toList());
        notes(opened, now);
    }

    void dueSoon(Collection<Opening> opened, Instant now) {
        outbox.addAll(
                TOPIC, opened.stream().map(each -> dueSoonMessage(each, now)).toList());
        notes(opened, now);
    }

    /** What is announced with a note on it says when it is planned, in a message of its own. */
    private void notes(Collection<Opening> opened, Instant now) {
        for (Opening each : opened) {
            StandingNote note = each.note();
            if (note != null) {
                Obligation duty = each.obligation();
                noted(
                        new NotedMessage(
                                duty.id(),
                                OBLIGATION,
                                duty.measure(),
                                each.team(),
                                each.round(),
                                note.plannedFor(),
                                note.at(),
                                note.post()),
                        now);
            }
        }
    }

    private CloudEvent dueSoonMessage(Opening opening, Instant now) {
        Obligation obligation = opening.obligation();
        DueSoonMessage data = new DueSoonMessage(
                obligation.id(),
                OBLIGATION,
                obligation.measure(),
                opening.scope(),
                opening.team(),
                opening.round(),
                obligation.occurrence(),
                obligation.startedAt(),
                obligation.dueBefore(),
                now,
                null,
                feeds(obligation),
                said(opening.stale()),
                said(opening.note() != null),
                said(opening.notSeen()));
        return event("obligation.due-soon", opening.identity(), obligation.id().toString(), now, data);
    }

    /** Whether it had been over for a while when it was found. */
    static boolean isBacklog(Obligation obligation, Instant now) {
        return Duration.between(obligation.dueBefore(), now).compareTo(BACKLOG) > 0;
    }

    private CloudEvent message(Opening opening, Instant now) {
        Obligation obligation = opening.obligation();
        OverdueMessage data = new OverdueMessage(
                obligation.id(),
                OBLIGATION,
                obligation.measure(),
                opening.scope(),
                opening.team(),
                opening.round(),
                obligation.occurrence(),
                obligation.startedAt(),
                obligation.dueBefore(),
                now,
                isBacklog(obligation, now),
                null,
                feeds(obligation),
                said(opening.stale()),
                said(opening.note() != null),
                said(opening.notSeen()));
        return event("obligation.overdue", opening.identity(), obligation.id().toString(), now, data);
    }

    private static List<String> feeds(Obligation obligation) {
        return obligation.evidence().stream()
                .map(EventKey::source)
                .distinct()
                .sorted()
                .toList();
    }

    /** What is so is said, and what is not is not. */
    private static @Nullable Boolean said(boolean so) {
        return so ? true : null;
    }

    void noted(NotedMessage data, Instant now) {
        publish("obligation.noted", data.about() + "|" + data.at(), data.about().toString(), now, data);
    }

    void notSeen(NotSeenMessage data, Instant now) {
        publish(
                "obligation.not-seen",
                data.about() + "|" + data.round(),
                data.about().toString(),
                now,
                data);
    }

    void settled(
            UUID obligation, String measure, @Nullable String team, int round, Settlement settlement, Instant now) {
        SettledMessage data = new SettledMessage(
                obligation, OBLIGATION, measure, team, round, settlement.because(), now, settlement.silent());
        publish("obligation.settled", obligation + "|" + round, obligation.toString(), now, data);
    }

    void ofMeasure(String type, MeasureMessage data, Instant now) {
        publish(type, data.about() + "|" + data.round(), data.about(), now, data);
    }

    void ofFeed(String type, FeedMessage data, Instant now) {
        publish(type, data.about() + "|" + data.round(), data.about(), now, data);
    }

    private void publish(String type, String identity, String about, Instant now, Object data) {
        outbox.add(TOPIC, about, event(type, identity, about, now, data));
    }

    private CloudEvent event(String type, String identity, String about, Instant now, Object data) {
        UUID id = UUID.nameUUIDFromBytes((type + "|" + identity).getBytes(StandardCharsets.UTF_8));
        return new CloudEvent(id.toString(), SOURCE, type, about, now, json.valueToTree(data));
    }
}
