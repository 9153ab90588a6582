package childrens.improvement.demonstration.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * September 2020, told child by child: 31 episodes of 22 children; 9 interviewed within 72 hours each time, 4 late,
 * 2 who did not want to be, 7 who live outside the county and were not.
 */
final class SeptemberMissing {

    private static final LocalDate FIRST = LocalDate.parse("2020-09-01");
    private static final LocalDate LAST_FOUND = LocalDate.parse("2020-09-26");
    private static final List<Integer> IN_TIME = List.of(1, 1, 1, 1, 2, 2, 3);
    private static final List<Integer> IN_TIME_UNKNOWN_TO_SERVICES = List.of(1, 2);
    private static final List<Integer> LATE = List.of(1, 1, 1, 2);
    private static final List<Integer> DECLINED = List.of(1, 1);
    private static final List<Integer> OUTSIDE = List.of(1, 1, 1, 1, 2, 2, 2);
    private static final int OF_OTHER_AUTHORITIES = 8;

    private final Draw draw;
    private final MissingNotes notes;
    private final Iterator<Known> inCounty;
    private final Iterator<Known> outside;

    SeptemberMissing(Draw draw, MissingNotes notes, List<Known> lookedAfter) {
        this.draw = draw;
        this.notes = notes;
        var there = lookedAfter.stream()
                .filter(child -> child.from().isBefore(Instant.parse("2020-06-01T00:00:00Z")) && child.until() == null)
                .filter(child -> notes.isFree(child.child(), Instant.parse("2020-08-28T12:00:00Z")))
                .toList();
        inCounty = there.stream().filter(child -> child.host() == null).iterator();
        outside = there.stream().filter(child -> child.host() != null).iterator();
    }

    void tell() {
        IN_TIME.forEach(episodes -> inTime(next(inCounty), episodes));
        IN_TIME_UNKNOWN_TO_SERVICES.forEach(
                episodes -> inTime(MissingNotes.Child.unknown(draw.pseudonym("child")), episodes));
        LATE.forEach(episodes -> late(next(inCounty), episodes));
        DECLINED.forEach(episodes -> declined(next(inCounty)));
        OUTSIDE.forEach(episodes -> found(next(outside), episodes));
        for (var day = 28; day <= 30; day++) {
            foundInTheLastDays(next(inCounty), LocalDate.of(2020, 9, day));
        }
        for (var i = 0; i < OF_OTHER_AUTHORITIES; i++) {
            placedHereByAnother(draw.between(1, 4));
        }
    }

    private static MissingNotes.Child next(Iterator<Known> children) {
        return MissingNotes.Child.of(children.next(), Calendar.AFTERNOON);
    }

    /** Of two episodes within two days one interview speaks of both; otherwise each has its own. */
    private void inTime(MissingNotes.Child child, int episodes) {
        var days = days(episodes);
        for (var day : days) {
            var foundAt = draw.moment(day, 11, 22);
            var episode = notes.episode(child, foundAt);
            notes.offered(child, episode, foundAt.plusSeconds(draw.between(3600, 36_000)));
            if (episodes == 2) {
                var again = foundAt.plusSeconds(draw.between(20, 30) * 3600L);
                var second = notes.episode(child, again);
                notes.offered(child, second, again.plusSeconds(draw.between(3600, 36_000)));
                notes.completed(child, List.of(episode, second), again.plusSeconds(draw.between(38_000, 72_000)));
                return;
            }
            notes.completed(child, episode, foundAt.plusSeconds(draw.between(40_000, 250_000)));
        }
    }

    private void late(MissingNotes.Child child, int episodes) {
        for (var day : days(episodes)) {
            var foundAt = draw.moment(day, 11, 22);
            var episode = notes.episode(child, foundAt);
            var offeredAt = foundAt.plus(Duration.ofHours(draw.between(73, 90)));
            notes.offered(child, episode, offeredAt);
            notes.completed(child, episode, offeredAt.plusSeconds(draw.between(3600, 100_000)));
        }
    }

    private void declined(MissingNotes.Child child) {
        var foundAt = draw.moment(days(1).get(0), 11, 22);
        var episode = notes.episode(child, foundAt);
        var offeredAt = foundAt.plusSeconds(draw.between(20_000, 100_000));
        notes.offered(child, episode, offeredAt);
        notes.declined(child, episode, offeredAt.plusSeconds(draw.between(600, 30_000)));
    }

    private void found(MissingNotes.Child child, int episodes) {
        days(episodes).forEach(day -> notes.episode(child, draw.moment(day, 8, 23)));
    }

    /** The interview is owed in the first days of October, and nobody has offered it yet. */
    private void foundInTheLastDays(MissingNotes.Child child, LocalDate day) {
        notes.episode(child, draw.moment(day, 9, 12));
    }

    /** Another authority answers for the interview; it is not counted here. */
    private void placedHereByAnother(int episodes) {
        var responsible = draw.pick(List.of("E08000025", "E10000034", "W06000021"));
        var child = new MissingNotes.Child(draw.pseudonym("child"), null, "E06000019", responsible);
        for (var day : days(episodes)) {
            var foundAt = draw.moment(day, 8, 23);
            var episode = notes.episode(child, foundAt);
            if (draw.chance(0.4)) {
                notes.completed(child, episode, foundAt.plusSeconds(draw.between(40_000, 250_000)));
            }
        }
    }

    /** Days on which a child is found, so far apart that the episodes do not touch. */
    private List<LocalDate> days(int number) {
        var days = new ArrayList<LocalDate>();
        var span = (LAST_FOUND.getDayOfMonth() - FIRST.getDayOfMonth()) / number;
        for (var i = 0; i < number; i++) {
            days.add(FIRST.plusDays((long) i * span + draw.between(0, Math.max(0, span - 6))));
        }
        return days;
    }
}
