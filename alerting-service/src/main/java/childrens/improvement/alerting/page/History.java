package childrens.improvement.alerting.page;

import childrens.improvement.alerting.breach.AcknowledgementResponse;
import childrens.improvement.alerting.breach.BreachResponse;
import childrens.improvement.alerting.notification.NotificationEntity;
import childrens.improvement.alerting.notification.NotificationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What became of a breach, in the order in which it happened: who was told, and who took it on. */
@ApplicationScoped
class History {

    private final NotificationRepository notifications;
    private final Phrases phrases;

    History(NotificationRepository notifications, Phrases phrases) {
        this.notifications = notifications;
        this.phrases = phrases;
    }

    /** Each with {@code when}, {@code what} and {@code more}. */
    @Transactional
    List<Map<String, String>> of(BreachResponse breach, Instant now) {
        List<Event> events = new ArrayList<>();
        if (breach.openedAt() != null) {
            String level = Phrases.level(breach.kind(), breach.about(), String.valueOf(breach.level()));
            events.add(new Event(breach.openedAt().toInstant(), "It is " + level, ""));
        }
        notifications.ofEpisodes(List.of(breach.id())).forEach(one -> events.add(told(one, now)));
        breach.acknowledgements().forEach(one -> events.add(takenOn(one, now)));
        if (breach.closedAt() != null) {
            events.add(new Event(
                    breach.closedAt().toInstant(),
                    "No longer so: " + Phrases.because(breach.kind(), breach.about(), breach.closedBecause()),
                    ""));
        }
        return events.stream()
                .sorted(Comparator.comparing(Event::at))
                .map(event -> Map.of("when", Phrases.moment(event.at()), "what", event.what(), "more", event.more()))
                .toList();
    }

    private Event told(NotificationEntity one, Instant now) {
        String post = phrases.post(one.recipient, now);
        String step = one.isOpening() ? "" : " that it is no longer so";
        Instant at = one.endedAt != null ? one.endedAt : one.dueAt != null ? one.dueAt : one.decidedAt;
        String what =
                switch (one.state) {
                    case "sent" -> post + " was told" + step;
                    case "cancelled" -> post + " was not told" + step;
                    case "failed" -> post + " could not be reached";
                    default -> post + " will be told" + step;
                };
        String because = one.endedBecause == null ? "" : ", because " + one.endedBecause;
        return new Event(
                at, what, one.state.equals("sent") ? "Why this post: " + one.why : because.replaceFirst("^, b", "B"));
    }

    private Event takenOn(AcknowledgementResponse one, Instant now) {
        if (one.via().equals("note")) {
            String who = one.post().isEmpty() ? "A note was written" : phrases.post(one.post(), now) + " wrote a note";
            return new Event(one.at().toInstant(), who, one.plan());
        }
        String until = one.reviewBy() == null ? "" : " until " + Phrases.day(one.reviewBy());
        return new Event(
                one.at().toInstant(),
                phrases.post(one.post(), now) + " took it on" + until,
                one.plan()
                        + (one.reason() == null || one.reason().equals(one.plan())
                                ? ""
                                : " Why several at once: " + one.reason()));
    }

    private record Event(Instant at, String what, String more) {}
}
