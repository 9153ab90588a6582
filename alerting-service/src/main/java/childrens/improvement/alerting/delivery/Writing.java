package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.delivery.MessageSource.Written;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.escalation.Due.Letter;
import childrens.improvement.alerting.link.Links;
import childrens.improvement.alerting.message.LetterPage;
import childrens.improvement.alerting.message.Text;
import childrens.improvement.alerting.notification.NotificationEntity;
import childrens.improvement.alerting.notification.NotificationRepository;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import childrens.improvement.alerting.routing.Organisation;
import childrens.improvement.alerting.routing.Recipient;
import childrens.improvement.alerting.routing.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Has the words of a message written, as things are now, for whoever holds the post now. */
@ApplicationScoped
class Writing {

    private static final String ESCALATED = "escalated";
    private static final String TAKE_ON =
            "\nTo take it on, with what will be done and a day of review (works once, without signing in):\n";

    private final NotificationRepository notifications;
    private final OrganisationDirectory directory;
    private final MailWriter writer;
    private final ShownWeekly weekly;
    private final Channels channels;
    private final Links links;

    Writing(
            NotificationRepository notifications,
            OrganisationDirectory directory,
            MailWriter writer,
            ShownWeekly weekly,
            Channels channels,
            Links links) {
        this.notifications = notifications;
        this.directory = directory;
        this.writer = writer;
        this.weekly = weekly;
        this.channels = channels;
        this.links = links;
    }

    /** Those of the message's notifications that are still to be told. */
    List<NotificationEntity> waiting(MessageEntity message) {
        return notifications.ofMessage(message.id).stream()
                .filter(NotificationEntity::isWaiting)
                .toList();
    }

    /** Whether the words that were written before are still to be told. */
    boolean stands(MessageEntity message) {
        return channels.source(message.letter).isPresent() || !waiting(message).isEmpty();
    }

    /** Writes; false when there is nothing to tell any more. */
    boolean write(MessageEntity message, Map<UUID, Episode> told, Instant now) {
        Optional<MessageSource> source = channels.source(message.letter);
        if (source.isPresent()) {
            Optional<Written> written = source.get().write(message.id, message.recipient, now);
            written.ifPresent(words -> keep(message, words.text(), words.addresses()));
            return written.isPresent();
        }
        Organisation organisation = directory.current();
        Routing routing = new Routing(organisation);
        waiting(message).stream().filter(NotificationEntity::isOpening).forEach(one -> route(one, routing, told, now));
        List<NotificationEntity> here = waiting(message);
        if (!here.isEmpty()) {
            String addresses = here.stream()
                    .flatMap(one -> Arrays.stream(String.valueOf(one.address).split(", ")))
                    .distinct()
                    .collect(Collectors.joining(", "));
            keep(
                    message,
                    linked(message, writer.write(here, told, shown(here, routing, now), organisation, now)),
                    addresses);
        }
        return !here.isEmpty();
    }

    private List<Episode> shown(List<NotificationEntity> here, Routing routing, Instant now) {
        NotificationEntity first = here.get(0);
        return first.inLetter() == Letter.WEEKLY ? weekly.to(first.recipient, routing, now) : List.of();
    }

    /** Acknowledging is asked only of what was escalated. */
    private Text linked(MessageEntity message, Text text) {
        return message.letter.equals(ESCALATED)
                ? links.of(message.id)
                        .map(link -> text.with(TAKE_ON + link + "\n"))
                        .orElse(text)
                : text;
    }

    private static void keep(MessageEntity message, Text text, String addresses) {
        message.subject = text.subject();
        message.body = text.body();
        message.html = text.html() != null || message.isBound ? text.html() : LetterPage.of(text);
        message.address = addresses;
    }

    /** The post may have a new holder, or the team a new manager, since it was decided. */
    private void route(NotificationEntity one, Routing routing, Map<UUID, Episode> told, Instant now) {
        Episode episode = told.get(one.episode);
        List<Recipient> found =
                episode == null ? List.of() : routing.recipients(one.forAudience(), episode.subject(), now);
        Optional<Recipient> same = found.stream()
                .filter(recipient -> recipient.post().equals(one.recipient))
                .findFirst();
        if (same.isPresent()) {
            one.routeTo(same.get());
            return;
        }
        // asked only of what goes to another post: there may be thousands in one message
        Optional<Recipient> other = found.stream()
                .filter(recipient -> !notifications.isTaken(one, recipient.post()))
                .findFirst();
        if (!found.isEmpty() && other.isEmpty()) {
            one.end("cancelled", "the post that is responsible now is told of it already", now);
        } else {
            one.reroute(other.orElse(null), now);
        }
    }
}
