package childrens.improvement.alerting.notification;

import childrens.improvement.alerting.breach.EpisodeRepository;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.intake.Intake;
import childrens.improvement.foundation.clock.ServiceClock;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps each breach as one episode and has it decided what is told of it. */
@ApplicationScoped
public class BreachConsumer {

    private final Intake intake;
    private final EpisodeRepository episodes;
    private final Notes notes;
    private final NotificationPlanner planner;
    private final ServiceClock clock;

    BreachConsumer(
            Intake intake, EpisodeRepository episodes, Notes notes, NotificationPlanner planner, ServiceClock clock) {
        this.intake = intake;
        this.episodes = episodes;
        this.notes = notes;
        this.planner = planner;
        this.clock = clock;
    }

    @Incoming("breaches")
    @Blocking
    void breaches(ConsumerRecords<String, byte[]> records) {
        intake.take(records, BreachMessage::read, this::hear);
    }

    /** What opens and closes within one batch is decided upon once, as it is at the end. */
    private void hear(List<BreachMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        boolean isBacklog = messages.stream().anyMatch(BreachMessage::isBacklog);
        if (isBacklog) {
            planner.holdSummaries();
        }
        Instant now = clock.now();
        Map<UUID, Episode> heard = new LinkedHashMap<>(episodes.lock(ids(messages)));
        for (BreachMessage message : messages) {
            heard.compute(
                    message.subject().episodeId(),
                    (id, episode) -> message.applyTo(episode == null ? Episode.of(message.subject()) : episode));
        }
        heard.values().forEach(episode -> episodes.keep(episode, now));
        for (BreachMessage message : messages) {
            Note note = message.note();
            Episode episode = heard.get(message.subject().episodeId());
            if (note != null && episode != null) {
                notes.keep(episode, note, now);
            }
        }
        planner.decide(heard.values(), now);
        if (isBacklog) {
            // to take it may have taken a while
            planner.noteBacklog(clock.now());
        }
    }

    private static List<UUID> ids(List<BreachMessage> messages) {
        return messages.stream()
                .map(message -> message.subject().episodeId())
                .distinct()
                .toList();
    }
}
