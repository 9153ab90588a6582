package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many children have a plan at the end of June 2020, and how many of those who begin one had one before (M024, M057,
 * M058).
 */
final class RepeatPlans {

    /** So many more children than were drawn leave their plan before July, not after. */
    private static final int END_SOONER = 18;
    /** Of the children whose plan begins in the first quarter so many had one in the two years before. */
    private static final int SECOND_PLANS = 8;

    private static final LocalDate FIRST_TAKEN_OVER = LocalDate.parse("2018-03-12");

    private final Draw draw = new Draw("repeat plans");
    private final CaseSystem caseSystem;
    private final Teams teams;

    RepeatPlans(CaseSystem caseSystem, Teams teams) {
        this.caseSystem = caseSystem;
        this.teams = teams;
    }

    /** @param after stays that may begin where one of these ends: those ends are left alone */
    List<Stay> endSooner(List<Stay> stays, List<Stay> after) {
        Set<String> goOn = new HashSet<>();
        after.forEach(stay -> goOn.addAll(stay.children()));
        var left = END_SOONER;
        var told = new ArrayList<Stay>();
        for (var stay : stays) {
            var sooner = left >= stay.children().size()
                    && stay.until() != null
                    && !EnglishDays.dayOf(stay.until()).isBefore(Calendar.JULY_2020)
                    && stay.from().isBefore(EnglishDays.startOf(LocalDate.parse("2020-04-01")))
                    && stay.children().stream().noneMatch(goOn::contains);
            left -= sooner ? stay.children().size() : 0;
            var until = LocalDate.parse("2020-06-03");
            told.add(
                    sooner
                            ? new Stay(
                                    stay.group(),
                                    stay.children(),
                                    stay.team(),
                                    stay.from(),
                                    draw.officeHours(draw.workingDay(until, Calendar.JULY_2020.minusDays(3))))
                            : stay);
        }
        return told;
    }

    /** Plans that end within days, because the family moves away: no visit, no meeting is owed so soon. */
    List<Stay> thatEndAtOnce() {
        return List.of(brief("2020-05-12"), brief("2020-07-21"), brief("2020-09-08"));
    }

    private Stay brief(String day) {
        var from = draw.officeHours(LocalDate.parse(day));
        return new Stay(
                draw.pseudonym("household"),
                List.of(draw.pseudonym("child")),
                draw.pick(Teams.COURT),
                from,
                from.plus(Duration.ofDays(7)));
    }

    /** Writes the earlier plans of some down, which were taken over with the visits and meetings under them. */
    void tellEarlier(List<Stay> stays) {
        var left = SECOND_PLANS;
        var from = FIRST_TAKEN_OVER;
        for (var stay : stays) {
            var begins = EnglishDays.dayOf(stay.from());
            if (Calendar.lies(begins, Calendar.APRIL_2020, Calendar.JULY_2020)
                    && stay.children().size() <= left
                    && stay.until() == null) {
                for (var child : stay.children()) {
                    earlier(stay, child, from);
                }
                left -= stay.children().size();
                from = from.plusDays(49);
            }
        }
    }

    /** Eleven weeks, with a visit every nine days and a core group every 27. */
    private void earlier(Stay stay, String child, LocalDate from) {
        var plan = caseSystem.record("cp-plan");
        write(stay, child, "cp-plan.started", from, Facts.of("plan", plan));
        for (var day = 6; day < 77; day += 9) {
            write(
                    stay,
                    child,
                    "visit.recorded",
                    from.plusDays(day),
                    Facts.of("visit", caseSystem.record("visit"))
                            .with("kind", "child-protection")
                            .with("mode", "in-person")
                            .with("childSeen", true));
        }
        for (var day = 9; day < 77; day += 27) {
            var meeting = caseSystem.record("meeting");
            write(stay, child, "core-group.held", from.plusDays(day), Facts.of("meeting", meeting));
            write(stay, child, "core-group.record-distributed", from.plusDays(day + 2), Facts.of("meeting", meeting));
        }
        write(
                stay,
                child,
                "cp-plan.ended",
                from.plusDays(77),
                Facts.of("plan", plan).with("reason", "plan-complete"));
    }

    private void write(Stay stay, String child, String type, LocalDate day, Facts facts) {
        Instant at = EnglishDays.startOf(day).plus(Duration.ofHours(11));
        caseSystem.write(
                type,
                child,
                at,
                EnglishDays.startOf(Calendar.FIRST_DAY).plus(Duration.ofHours(10)),
                facts.with("group", stay.group())
                        .with("team", stay.team())
                        .with("worker", teams.worker(stay.team(), stay.group())));
    }
}
