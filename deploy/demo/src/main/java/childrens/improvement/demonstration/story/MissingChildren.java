package childrens.improvement.demonstration.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Children who were missing and found, until August 2020, and who is interviewed within 72 hours (M010, M011). */
final class MissingChildren {

    private static final Duration LIMIT = Duration.ofHours(72);
    private static final LocalDate FIRST = LocalDate.parse("2019-04-22");

    /** Who was found earlier and not interviewed has been spoken with by now, but for a few. */
    private static final Instant LATELY = Instant.parse("2020-07-01T00:00:00Z");

    /** Episodes of children who receive a service: interviewed in time or not; and how many of others there are. */
    private record Period(Quota inService, int declined, int notInService) {}

    /** With September's own 11 of 26 the last of them gives 52 of 80 for the quarter. */
    private static final List<Period> PERIODS = List.of(
            new Period(new Quota(FIRST, Calendar.APRIL_2020, 168, 44), 14, 40),
            new Period(new Quota(Calendar.APRIL_2020, Calendar.JULY_2020, 41, 9), 4, 12),
            new Period(new Quota(Calendar.JULY_2020, Calendar.SEPTEMBER_2020, 41, 13), 3, 9));

    private final Draw draw;
    private final MissingNotes notes;
    private final List<Known> known;

    MissingChildren(Draw draw, MissingNotes notes, List<Known> known) {
        this.draw = draw;
        this.notes = notes;
        this.known = known;
    }

    void tell() {
        for (var period : PERIODS) {
            var quota = period.inService();
            for (var i = 0; i < quota.met(); i++) {
                interviewed(quota, true, true);
            }
            for (var i = 0; i < quota.missed(); i++) {
                interviewed(quota, true, false);
            }
            for (var i = 0; i < period.declined(); i++) {
                declined(quota);
            }
            for (var i = 0; i < period.notInService(); i++) {
                interviewed(quota, false, draw.chance(0.6));
            }
        }
    }

    private void interviewed(Quota quota, boolean inService, boolean inTime) {
        while (true) {
            var foundAt = notes.anyHour(draw.day(quota.from().minusDays(2), quota.until()));
            var interviewedAt = inTime
                    ? foundAt.plusSeconds(draw.between(18, 70) * 3600L + draw.between(0, 3599))
                    : foundAt.plus(LIMIT).plusSeconds(draw.between(1, 160) * 3600L + draw.between(0, 3599));
            if (inTime ? quota.holdsDone(interviewedAt) : quota.holdsDue(foundAt.plus(LIMIT))) {
                var child = child(inService, foundAt);
                var episode = notes.episode(child, foundAt);
                if (inTime || draw.chance(foundAt.isBefore(LATELY) ? 0.95 : 0.6)) {
                    notes.offered(child, episode, draw.moment(foundAt.plusSeconds(1800), interviewedAt));
                    notes.completed(child, episode, interviewedAt);
                }
                return;
            }
        }
    }

    private void declined(Quota quota) {
        while (true) {
            var foundAt = notes.anyHour(draw.day(quota.from(), quota.until()));
            if (quota.holdsDue(foundAt.plus(LIMIT))) {
                var child = child(true, foundAt);
                var episode = notes.episode(child, foundAt);
                var offeredAt = foundAt.plusSeconds(draw.between(5, 40) * 3600L);
                notes.offered(child, episode, offeredAt);
                notes.declined(child, episode, offeredAt.plusSeconds(draw.between(600, 40_000)));
                return;
            }
        }
    }

    private MissingNotes.Child child(boolean inService, Instant foundAt) {
        if (!inService) {
            return MissingNotes.Child.unknown(draw.pseudonym("child"));
        }
        while (true) {
            var child = draw.pick(known);
            if (child.isSureAt(foundAt) && notes.isFree(child.child(), foundAt)) {
                return MissingNotes.Child.of(child, foundAt);
            }
        }
    }
}
