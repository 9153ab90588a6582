package childrens.improvement.local.clock;

import childrens.improvement.local.kafka.Topic;
import childrens.improvement.local.postgres.Database;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether all three services have done what is due and read what was sent.
 *
 * <p>Something on its way is always seen somewhere: as work that is due, as a message not sent, or as a message not
 * read; but it may move on while we look. So a state counts as settled only when two looks in a row find nothing to do
 * and the same ends of the topics.
 */
final class Settling {

    private final List<ServiceClock> services;
    private final List<Topic> topics;
    private final TopicEnds ends;

    Settling(List<ServiceClock> services, List<Topic> topics, TopicEnds ends) {
        this.services = services;
        this.topics = topics;
        this.ends = ends;
    }

    /** Waits; says every few seconds what it waits for; gives up when nothing moves any more. */
    void await(Waiting waiting) {
        Map<TopicPartition, Long> before = Map.of();
        while (true) {
            Set<String> open = new LinkedHashSet<>(work(service -> true));
            Map<TopicPartition, Long> now = ends.now();
            open.addAll(unread(now));
            open.addAll(work(service -> true));
            if (open.isEmpty() && now.equals(before)) {
                return;
            }
            before = now;
            waiting.on(List.copyOf(open));
        }
    }

    /**
     * Waits until what is due has been decided: all is counted, announced and read by whom it is for. What is to be sent
     * because of it may be under way: it was decided at its moment, and only its sending goes on.
     */
    void awaitDecided(Waiting waiting) {
        while (true) {
            List<String> open = new ArrayList<>(unread(ends.now()));
            open.addAll(work(service -> service.database() != Database.ALERTING));
            open.addAll(unread(ends.now()));
            if (open.isEmpty()) {
                return;
            }
            waiting.on(List.copyOf(new LinkedHashSet<>(open)));
        }
    }

    /** Waits until what has been decided, and is to be written to somebody now, is sent. */
    void awaitSent(Waiting waiting) {
        while (services.stream().anyMatch(service -> service.unsent() > 0)) {
            waiting.on(List.of("messages are sent"));
        }
    }

    /** Waits until measures are judged by everything that has been counted. */
    void awaitJudged(Waiting waiting) {
        while (services.stream().anyMatch(service -> service.unjudged() > 0)) {
            waiting.on(List.of("measures are judged"));
        }
    }

    /** What a service lacks that we would look at. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (ServiceClock service : services) {
            for (String relation : List.of("next_due", "unsettled", "consumed_offset")) {
                if (!service.has(relation)) {
                    missing.add(service.database().word() + "." + relation);
                }
            }
        }
        return missing;
    }

    private List<String> work(Predicate<ServiceClock> which) {
        List<String> open = new ArrayList<>();
        for (ServiceClock service : services.stream().filter(which).toList()) {
            long count = service.has("unsettled") ? service.unsettled() : 0;
            if (count > 0) {
                open.add(service.database().word() + "-service has " + count + " to do");
            }
        }
        return open;
    }

    private List<String> unread(Map<TopicPartition, Long> now) {
        List<String> open = new ArrayList<>();
        for (ServiceClock service : services) {
            if (!service.has("consumed_offset")) {
                continue;
            }
            Map<TopicPartition, Long> consumed = service.consumed();
            for (Topic topic : topics) {
                long count = topic.consumers().contains(service.database().word()) ? unread(topic, now, consumed) : 0;
                if (count > 0) {
                    open.add(service.database().word() + "-service has " + count + " of " + topic.name() + " to read");
                }
            }
        }
        return open;
    }

    private static long unread(Topic topic, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> consumed) {
        return topic.eachPartition()
                .mapToLong(partition ->
                        Math.max(0, ends.getOrDefault(partition, 0L) - consumed.getOrDefault(partition, 0L)))
                .sum();
    }
}
