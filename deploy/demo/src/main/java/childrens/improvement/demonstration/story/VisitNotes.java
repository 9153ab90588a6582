package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes visits down: one event for each child of the household, and before some of them a visit that does not count.
 *
 * <p>A visit does not count when the child was not seen, when nobody wrote whether it was, or when it was made by
 * telephone or video before that was allowed on 24 April 2020.
 */
final class VisitNotes {

    private static final LocalDate CLOSED = LocalDate.parse("2020-03-24");
    private static final LocalDate REMOTE_ALLOWED = LocalDate.parse("2020-04-24");

    private final Draw draw;
    private final CaseSystem caseSystem;
    private final Teams teams;
    private final Map<String, Instant> births;

    /** @param births when children are born of whom the council knew before */
    VisitNotes(Draw draw, CaseSystem caseSystem, Teams teams, Map<String, Instant> births) {
        this.draw = draw;
        this.caseSystem = caseSystem;
        this.teams = teams;
        this.births = births;
    }

    /** Writes a visit down; answers the moment from which the next interval runs. */
    Instant write(VisitDuty duty, Instant start, Instant at, List<String> seen) {
        tryBefore(duty, start, at);
        var visit = caseSystem.record("visit");
        var mode = mode(EnglishDays.dayOf(at));
        var dateOnly = duty.isTogether() && isOrdinaryDay(duty, at) && draw.chance(0.02);
        for (var child : duty.stay().children()) {
            var facts = facts(duty, visit, mode, at);
            if (isUnborn(child, at)) {
                facts.with("unborn", true);
            } else {
                facts.with("childSeen", seen.contains(child))
                        .with("seenAlone", seen.contains(child) && draw.chance(0.6));
            }
            if (dateOnly) {
                caseSystem.writeDay("visit.recorded", child, startOfDay(at), facts);
            } else if (isInTheEveningsPile(at)) {
                caseSystem.write(
                        "visit.recorded",
                        child,
                        at,
                        draw.moment(Evening.BEGINS.plusSeconds(300), Evening.BEGINS.plusSeconds(14_400)),
                        facts);
            } else {
                caseSystem.write("visit.recorded", child, at, facts);
            }
        }
        return dateOnly ? startOfDay(at) : at;
    }

    private void tryBefore(VisitDuty duty, Instant start, Instant at) {
        var days = ChronoUnit.DAYS.between(EnglishDays.dayOf(start), EnglishDays.dayOf(at));
        if (days < 5) {
            return;
        }
        var day = EnglishDays.dayOf(at).minusDays(draw.between(1, 3));
        var earlier = draw.officeHours(day);
        if (Calendar.lies(day, CLOSED, REMOTE_ALLOWED) && draw.chance(0.35)) {
            attempt(duty, draw.chance(0.7) ? "video" : "phone", earlier, facts -> facts.with("childSeen", true));
        } else if (draw.chance(0.035)) {
            attempt(duty, "in-person", earlier, facts -> facts.with("childSeen", false));
        } else if (draw.chance(0.002)) {
            attempt(duty, "in-person", earlier, facts -> facts);
        }
    }

    private void attempt(VisitDuty duty, String mode, Instant at, Function<Facts, Facts> seen) {
        var visit = caseSystem.record("visit");
        for (var child : duty.stay().children()) {
            if (!isUnborn(child, at)) {
                caseSystem.write("visit.recorded", child, at, seen.apply(facts(duty, visit, mode, at)));
            }
        }
    }

    private Facts facts(VisitDuty duty, String visit, String mode, Instant at) {
        var team = duty.holder().at(at);
        var group = duty.stay().group();
        return Facts.of("visit", visit)
                .with("kind", duty.kind())
                .with("mode", mode)
                .with("group", group)
                .with("team", team)
                .with("worker", teams.worker(team, group));
    }

    private String mode(LocalDate day) {
        if (day.isBefore(REMOTE_ALLOWED)) {
            return "in-person";
        }
        var remote = day.isBefore(Calendar.JULY_2020) ? 0.5 : 0.2;
        if (draw.chance(remote)) {
            return draw.chance(0.8) ? "video" : "phone";
        }
        return "in-person";
    }

    /** A day on which nothing else is known of the household, so that a date alone is no riddle. */
    private static boolean isOrdinaryDay(VisitDuty duty, Instant at) {
        var day = EnglishDays.dayOf(at);
        var until = duty.stay().until();
        return day.isBefore(Calendar.LAST_DAY.minusDays(3)) && (until == null || !day.equals(EnglishDays.dayOf(until)));
    }

    private boolean isInTheEveningsPile(Instant at) {
        return at.isAfter(Evening.BEGINS.minusSeconds(86_400)) && at.isBefore(Calendar.AFTERNOON) && draw.chance(0.2);
    }

    private boolean isUnborn(String child, Instant at) {
        return at.isBefore(births.getOrDefault(child, Instant.MIN));
    }

    private static Instant startOfDay(Instant at) {
        return EnglishDays.startOf(EnglishDays.dayOf(at));
    }
}
