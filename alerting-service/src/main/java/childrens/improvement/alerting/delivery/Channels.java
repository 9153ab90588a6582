package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.channel.Channel;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The channels and the sources of messages that there are. */
@ApplicationScoped
class Channels {

    private final Map<String, Channel> byName = new TreeMap<>();
    private final Map<String, MessageSource> byLetter = new TreeMap<>();

    Channels(@All List<Channel> channels, @All List<MessageSource> sources) {
        channels.forEach(channel -> byName.put(channel.name(), channel));
        sources.forEach(source -> byLetter.put(source.letter(), source));
    }

    /** The names, each with a queue of its own: a channel that hangs holds up no other. */
    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    Optional<Channel> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Who writes messages of the kind; empty for those that are written from notifications. */
    Optional<MessageSource> source(String letter) {
        return Optional.ofNullable(byLetter.get(letter));
    }
}
