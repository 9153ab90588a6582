package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.preference.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** By which channels a post is told, in its order. */
@ApplicationScoped
class Ways {

    private final Channels channels;
    private final Preferences preferences;

    Ways(Channels channels, Preferences preferences) {
        this.channels = channels;
        this.preferences = preferences;
    }

    /** The channel that is tried first. */
    String first(String post) {
        return ofPost(post).stream().findFirst().orElse(Channel.MAIL);
    }

    /** The channel after the present one; empty when there is none that has not been tried. */
    Optional<String> next(MessageEntity message) {
        if (message.isBound) {
            return Optional.empty();
        }
        List<String> tried = Arrays.asList(message.tried.split(","));
        return ofPost(message.recipient).stream()
                .filter(name -> !name.equals(message.channel) && !tried.contains(name))
                .findFirst();
    }

    private List<String> ofPost(String post) {
        return preferences.channels(post).stream()
                .filter(name -> channels.named(name)
                        .filter(channel -> channel.reaches(post))
                        .isPresent())
                .toList();
    }
}
