package childrens.improvement.alerting.notification;

import childrens.improvement.alerting.episode.ClosedBecause;
import childrens.improvement.alerting.episode.Closing;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Opening;
import childrens.improvement.alerting.episode.Remarks;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.foundation.cloudevent.CloudEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a message of the topic {@code breaches} says; fields that are not read here are ignored.
 *
 * @param opening null when it does not open
 * @param closing null when it does not close
 * @param remarks what else it says
 * @param note the note of which it tells; null when it tells of none
 */
record BreachMessage(
        Subject subject,
        @Nullable Opening opening,
        @Nullable Closing closing,
        Remarks remarks,
        @Nullable Note note) {

    /** Reads a message; one of a type that is not known here cannot be read, and is kept. */
    static BreachMessage read(CloudEvent event) {
        JsonNode data = event.data();
        return switch (event.type()) {
            case "obligation.due-soon", "obligation.overdue" -> owed(event.type(), data);
            case "obligation.noted" -> noted(data);
            case "obligation.not-seen" -> remarked(data, new Remarks(null, instant(data, "at")), null);
            case "obligation.settled" -> closed(EpisodeKind.OBLIGATION, data, "closedAt");
            case "measure.at-risk", "measure.breached", "measure.out-of-reach" ->
                opened(
                        subject(EpisodeKind.MEASURE, data),
                        new Opening(
                                instant(data, "at"),
                                event.type().substring("measure.".length()),
                                null,
                                null,
                                false,
                                figure(data)));
            case "measure.recovered" -> closed(EpisodeKind.MEASURE, data, "at");
            case "feed.silent" ->
                opened(
                        subject(EpisodeKind.FEED, data),
                        new Opening(instant(data, "at"), "silent", null, null, false, null));
            case "feed.restored" -> closed(EpisodeKind.FEED, data, "at");
            case "action.due-soon", "action.overdue" ->
                opened(
                        subject(EpisodeKind.ACTION, data),
                        new Opening(
                                instant(data, "openedAt"),
                                event.type().substring("action.".length()),
                                instant(data, "dueBefore"),
                                null,
                                data.path("backlog").asBoolean(),
                                null));
            case "post.vacant" ->
                opened(vacancy(data), new Opening(instant(data, "openedAt"), "overdue", null, null, false, null));
            case "post.filled" ->
                new BreachMessage(
                        vacancy(data),
                        null,
                        new Closing(instant(data, "closedAt"), ClosedBecause.RECOVERED, false),
                        Remarks.NONE,
                        null);
            case "action.settled" -> closed(EpisodeKind.ACTION, data, "closedAt");
            default -> throw new IllegalArgumentException("type " + event.type() + " is not known");
        };
    }

    /** The episode after the message. */
    Episode applyTo(Episode episode) {
        Episode opened = opening == null ? episode : episode.with(subject, opening);
        Episode closed = closing == null ? opened : opened.with(closing);
        return remarks.equals(Remarks.NONE) ? closed : closed.with(remarks);
    }

    /** Whether it was over already when it was found. */
    boolean isBacklog() {
        return opening != null && opening.backlog();
    }

    private static BreachMessage owed(String type, JsonNode data) {
        Subject subject = subject(EpisodeKind.OBLIGATION, data);
        Instant at = instant(data, "openedAt");
        Opening opening = new Opening(
                at,
                type.substring("obligation.".length()),
                instant(data, "dueBefore"),
                text(data, "occurrence"),
                data.path("backlog").asBoolean(),
                null,
                data.hasNonNull("startedAt") ? instant(data, "startedAt") : null,
                feeds(data));
        Remarks remarks = new Remarks(
                data.path("noted").asBoolean() ? at : null,
                data.path("notSeenTwice").asBoolean() ? at : null);
        return new BreachMessage(subject, opening, null, remarks, null);
    }

    private static Set<String> feeds(JsonNode data) {
        return StreamSupport.stream(data.path("feeds").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static BreachMessage noted(JsonNode data) {
        Instant at = instant(data, "at");
        return remarked(data, new Remarks(at, null), new Note(at, day(data, "plannedFor"), text(data, "post")));
    }

    private static BreachMessage remarked(JsonNode data, Remarks remarks, @Nullable Note note) {
        return new BreachMessage(subject(EpisodeKind.OBLIGATION, data), null, null, remarks, note);
    }

    private static BreachMessage opened(Subject subject, Opening opening) {
        return new BreachMessage(subject, opening, null, Remarks.NONE, null);
    }

    private static BreachMessage closed(EpisodeKind kind, JsonNode data, String at) {
        ClosedBecause because = ClosedBecause.of(data.path("because").asText())
                .orElseThrow(() -> new IllegalArgumentException("because is not a known reason"));
        Closing closing =
                new Closing(instant(data, at), because, data.path("silent").asBoolean());
        return new BreachMessage(subject(kind, data), null, closing, Remarks.NONE, null);
    }

    private static Subject subject(EpisodeKind kind, JsonNode data) {
        String about = text(data, "about");
        String measure = text(data, "measure");
        if (about != null && kind == EpisodeKind.ACTION) {
            String lead = text(data, "lead");
            return new Subject(kind, about, null, lead == null ? "council" : Subject.POST + lead, null);
        }
        if (about == null || measure == null && kind != EpisodeKind.FEED) {
            throw new IllegalArgumentException("about or measure is missing");
        }
        return new Subject(kind, about, measure, text(data, "scope"), text(data, "team"));
    }

    private static Subject vacancy(JsonNode data) {
        String about = text(data, "about");
        if (about == null || !about.startsWith(EpisodeKind.VACANT)) {
            throw new IllegalArgumentException("about names no post");
        }
        String post = Subject.POST + about.substring(EpisodeKind.VACANT.length());
        return new Subject(EpisodeKind.VACANCY, about, null, post, null);
    }

    /** The figure with its period, which tells the reader what it is a figure of, and with its moment. */
    private static @Nullable String figure(JsonNode data) {
        if (!(data.path("figure") instanceof ObjectNode figure)) {
            return null;
        }
        ObjectNode whole = figure.deepCopy();
        if (data.path("period").isObject()) {
            whole.set("period", data.path("period"));
        }
        whole.set("at", data.path("at"));
        return whole.toString();
    }

    private static Instant instant(JsonNode data, String member) {
        try {
            return OffsetDateTime.parse(data.path(member).asText()).toInstant();
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(member + " is not a time with an offset", unreadable);
        }
    }

    private static @Nullable LocalDate day(JsonNode data, String member) {
        String text = text(data, member);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(member + " is not a day", unreadable);
        }
    }

    private static @Nullable String text(JsonNode data, String member) {
        return data.path(member).textValue();
    }
}
