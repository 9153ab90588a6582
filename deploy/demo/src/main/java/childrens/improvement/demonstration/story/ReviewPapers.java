package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is written about a looked-after review: who took part, its minutes, and its recommendations, which go to a team
 * manager and come back (M046, M059, M060, M089, M090).
 */
final class ReviewPapers {

    private static final List<String> TAKES_PART = List.of("PN1", "PN1", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6");

    private static final int NOTED_IN_THE_YEAR = 1097;

    private final Draw draw = new Draw("review papers");
    private final Steady takesPart = Steady.of(94.2, 95, 99);
    private final Steady consulted = Steady.of(95.44, 93, 95);
    private final Step minutes = new Step(draw, 20, Steady.of(48, 50.4, 64.2));
    private final Step sent = new Step(draw, 5, Steady.of(77, 73, 85));
    private final Step answered = new Step(draw, 5, Steady.of(72, 92, 88));
    private final Steady planned = Steady.of(80, 80, 85);
    private final CaseSystem caseSystem;
    private final CaseRecords cases;
    private int notedInTheYear;

    ReviewPapers(CaseSystem caseSystem, CaseRecords cases) {
        this.caseSystem = caseSystem;
        this.cases = cases;
    }

    /**
     * Writes a review of a household down.
     *
     * @param heldAt for each child
     * @param number the how manieth it is of this period of care
     */
    void write(Stay stay, List<Instant> heldAt, int number) {
        var review = caseSystem.record("review");
        for (var i = 0; i < heldAt.size(); i++) {
            write(stay, stay.children().get(i), review, heldAt.get(i), number);
        }
    }

    private void write(Stay stay, String child, String review, Instant at, int number) {
        var day = EnglishDays.dayOf(at);
        event(
                stay,
                child,
                "held",
                at,
                Facts.of("review", review)
                        .with("participation", participation(child, day))
                        .with("iroConsulted", isNoted(day) ? consulted.next(day) : null)
                        .with("permanencePlan", number == 2 ? planned.next(day) : null));
        after(stay, child, "minutes-distributed", review, minutes.after(at, stay.until()));
        var sentAt = sent.after(at, stay.until());
        after(stay, child, "recommendations-sent", review, sentAt);
        var receivedAt = sentAt.plus(Duration.ofMinutes(draw.between(5, 45)));
        after(stay, child, "recommendations-received", review, receivedAt);
        after(stay, child, "recommendations-responded", review, answered.after(receivedAt, stay.until()));
    }

    /** For the last reviews of 2019/20 nobody wrote down whether the child had met its reviewing officer. */
    private boolean isNoted(LocalDate day) {
        return !day.isBefore(Calendar.APRIL_2020) || notedInTheYear++ < NOTED_IN_THE_YEAR;
    }

    /** A quarter of the children are under four; of the others one in many is not heard at all. */
    private String participation(String child, LocalDate day) {
        if (Math.floorMod(child.hashCode(), 4) == 0) {
            return "PN0";
        }
        return takesPart.next(day) ? draw.pick(TAKES_PART) : "PN7";
    }

    private void after(Stay stay, String child, String what, String review, Instant at) {
        event(stay, child, what, at, Facts.of("review", review));
    }

    private void event(Stay stay, String child, String what, Instant at, Facts facts) {
        caseSystem.write(
                "looked-after-review." + what,
                child,
                at,
                facts.with("group", stay.group())
                        .with("team", stay.team())
                        .with("worker", cases.worker(stay.team(), stay.group())));
    }
}
