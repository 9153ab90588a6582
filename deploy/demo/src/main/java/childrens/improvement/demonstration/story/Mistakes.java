package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people mistype, and how they put it right: corrections, voids, and one child known under two pseudonyms.
 *
 * <p>Each is put right before the demonstration starts, so that the readings are those of what really happened.
 */
final class Mistakes {

    /** How many events are corrected later; the last of them had been recorded for another child. */
    static final int CORRECTIONS = 14;

    /** How many visits that never were are withdrawn. */
    static final int VOIDS = 3;

    private static final Instant MERGED_FROM = EnglishDays.startOf(LocalDate.parse("2020-01-13"));
    private static final Instant MERGED_ON = Instant.parse("2020-03-12T10:20:00Z");

    private final Draw draw = new Draw("mistakes");
    private final List<RecordedEvent> events;

    /** @param events what was written; mistakes are put among it */
    Mistakes(List<RecordedEvent> events) {
        this.events = events;
    }

    void make() {
        var visits = visits("child-protection");
        for (var i = 0; i < CORRECTIONS; i++) {
            var visit = visits.get((i + 1) * visits.size() / (CORRECTIONS + 8));
            correct(visit, i == CORRECTIONS - 1);
        }
        for (var i = 0; i < VOIDS; i++) {
            invent(visits.get((CORRECTIONS + 2 + i) * visits.size() / (CORRECTIONS + 8)));
        }
        correctWrongly(visits.get((CORRECTIONS + 6) * visits.size() / (CORRECTIONS + 8)));
        voidWrongly(visits.get((CORRECTIONS + 7) * visits.size() / (CORRECTIONS + 8)));
        knowTwice();
    }

    private List<RecordedEvent> visits(String kind) {
        return events.stream()
                .filter(event -> event.type().equals("visit.recorded") && !event.dateOnly())
                .filter(event -> kind.equals(event.data().get("kind")))
                .filter(event -> Boolean.TRUE.equals(event.data().get("childSeen")))
                .filter(event -> event.happenedAt().isBefore(Calendar.AFTERNOON.minus(Duration.ofDays(40))))
                .toList();
    }

    /** First recorded some days too early, or for another child; later replaced, whole, by what is true. */
    private void correct(RecordedEvent truth, boolean otherChild) {
        var wrong = otherChild
                ? with(truth, truth.id(), draw.pseudonym("child"), truth.happenedAt(), truth.recordedAt(), null)
                : with(truth, truth.id(), truth.subject(), earlier(truth), truth.recordedAt(), null);
        events.set(events.indexOf(truth), wrong);
        events.add(with(truth, nextId(), truth.subject(), truth.happenedAt(), later(truth.recordedAt()), truth.id()));
    }

    /** A visit that was recorded twice under two ids, on two days; the second never was. */
    private void invent(RecordedEvent visit) {
        var invented = with(visit, nextId(), visit.subject(), earlier(visit), visit.recordedAt(), null);
        events.add(invented);
        withdraw(invented, later(visit.recordedAt()));
    }

    /** A correction that was itself a mistake: it is voided, and what was there first stands again. */
    private void correctWrongly(RecordedEvent truth) {
        var correction = with(truth, nextId(), truth.subject(), earlier(truth), later(truth.recordedAt()), truth.id());
        events.add(correction);
        withdraw(correction, later(correction.recordedAt()));
    }

    /** A void that was a mistake, and is voided. */
    private void voidWrongly(RecordedEvent truth) {
        var withdrawal = withdraw(truth, later(truth.recordedAt()));
        withdraw(withdrawal, later(withdrawal.recordedAt()));
    }

    private RecordedEvent withdraw(RecordedEvent event, Instant at) {
        Map<String, Object> data = new HashMap<>(Map.of("voids", event.id()));
        var withdrawal = new RecordedEvent(nextId(), "record.voided", event.subject(), at, false, at, null, data);
        events.add(withdrawal);
        return withdrawal;
    }

    /** For two months the visits to one child in need are recorded for a second pseudonym, which is then merged. */
    private void knowTwice() {
        var child = visits("child-in-need").stream()
                .filter(visit -> visit.happenedAt().isAfter(MERGED_FROM))
                .findFirst()
                .orElseThrow()
                .subject();
        var second = draw.pseudonym("child");
        events.replaceAll(event -> isKnownTwice(event, child)
                ? with(event, event.id(), second, event.happenedAt(), event.recordedAt(), null)
                : event);
        Map<String, Object> data = new HashMap<>(Map.of("into", child));
        events.add(new RecordedEvent(
                nextId(), "child.merged", second, MERGED_ON, false, MERGED_ON.plusSeconds(300), null, data));
    }

    private static boolean isKnownTwice(RecordedEvent event, String child) {
        return event.subject().equals(child)
                && event.type().equals("visit.recorded")
                && event.happenedAt().isAfter(MERGED_FROM)
                && event.happenedAt().isBefore(MERGED_ON);
    }

    private Instant earlier(RecordedEvent event) {
        return event.happenedAt().minus(Duration.ofDays(draw.between(2, 4)));
    }

    private Instant later(Instant recordedAt) {
        return draw.officeHours(EnglishDays.dayOf(recordedAt).plusDays(draw.between(1, 9)));
    }

    private String nextId() {
        return "demo-%06d".formatted(events.size() + 1);
    }

    private static RecordedEvent with(
            RecordedEvent event,
            String id,
            String subject,
            Instant happenedAt,
            Instant recordedAt,
            @Nullable String replaces) {
        return new RecordedEvent(
                id, event.type(), subject, happenedAt, event.dateOnly(), recordedAt, replaces, event.data());
    }
}
