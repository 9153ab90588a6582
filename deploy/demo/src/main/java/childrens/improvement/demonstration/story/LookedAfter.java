package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Children who are looked after: their periods of care, their placements, and the visits that each asks for. */
final class LookedAfter {

    private static final Duration LONG = Duration.ofDays(120);
    private static final List<String> ELSEWHERE = List.of("E10000034", "E06000051", "E10000013", "W06000023");

    private static final List<String> LEGAL_STATUSES = List.of("C1", "C2", "E1", "V2");
    private static final List<String> REASONS = List.of(
            "returned-home", "special-guardianship", "adopted", "adult", "adult", "child-arrangements", "other");
    private static final List<String> WEEKLY_AT_FIRST =
            List.of("connected-person-temporary", "interim-order-with-parent", "parent-unassessed");

    private final Draw draw;
    private final CaseSystem caseSystem;
    private final CaseRecords cases;
    private final List<Known> children = new ArrayList<>();
    private final List<VisitDuty> duties = new ArrayList<>();
    private final Map<String, Instant> firstReviews = new HashMap<>();
    private final List<Stay> shortBreaks = new ArrayList<>();
    private int leftInTheSecondQuarter;

    LookedAfter(Draw draw, CaseSystem caseSystem, CaseRecords cases) {
        this.draw = draw;
        this.caseSystem = caseSystem;
        this.cases = cases;
    }

    /** Where a group of children lives, from when until when, and what is known of the placement. */
    private record Placement(
            Stay stay, String rule, @Nullable String host) {}

    /** Writes the periods of care down. */
    void begin(List<Stay> stays) {
        for (var stay : stays) {
            var host = draw.chance(0.15) ? draw.pick(ELSEWHERE) : null;
            var holder = CaseHolder.only(stay.team());
            cases.hold(stay, holder);
            care(stay);
            place(stay, host);
            stay.children().forEach(child -> children.add(new Known(child, holder, host, stay.from(), stay.until())));
        }
    }

    /** Some children of disabled children's families stay away for nights at a time; no visits are owed for that. */
    void shortBreaks(int number) {
        for (var i = 0; i < number; i++) {
            var from = draw.officeHours(draw.workingDay(Calendar.FIRST_DAY.plusDays(7), Calendar.SEPTEMBER_2020));
            var stay = new Stay(draw.pseudonym("household"), List.of(draw.pseudonym("child")), "cwd", from, null);
            cases.hold(stay, CaseHolder.only("cwd"));
            shortBreaks.add(stay);
            caseSystem.write(
                    "looked-after.started",
                    stay.children().get(0),
                    from,
                    held(stay, Facts.of("episode", caseSystem.record("episode")))
                            .with("legalStatus", "short-break"));
            write(new Placement(stay, "short-break", null), false);
        }
    }

    /** The visits that are owed. */
    List<VisitDuty> duties() {
        return duties;
    }

    /** The children, for who looks for one. */
    List<Known> children() {
        return children;
    }

    /** The periods of nights away. */
    List<Stay> shortBreaks() {
        return shortBreaks;
    }

    /** When children are reviewed for the first time whose visits depend on it. */
    Map<String, Instant> firstReviews() {
        return firstReviews;
    }

    private void care(Stay stay) {
        for (var child : stay.children()) {
            var episode = caseSystem.record("episode");
            caseSystem.write(
                    "looked-after.started",
                    child,
                    stay.from(),
                    held(stay, Facts.of("episode", episode)).with("legalStatus", draw.pick(LEGAL_STATUSES)));
            if (stay.until() != null) {
                caseSystem.write(
                        "looked-after.ended",
                        child,
                        stay.until(),
                        held(stay, Facts.of("episode", episode))
                                .with("reason", reason(stay.until(), draw.pick(REASONS))));
            }
        }
    }

    /** Of those who leave in the second quarter one goes home, and seven to special guardians, as the plan prints. */
    private String reason(Instant endedAt, String drawn) {
        if (EnglishDays.dayOf(endedAt).isBefore(Calendar.JULY_2020)) {
            return drawn;
        }
        leftInTheSecondQuarter++;
        if (leftInTheSecondQuarter <= 8) {
            return leftInTheSecondQuarter == 1 ? "returned-home" : "special-guardianship";
        }
        return drawn.equals("returned-home") || drawn.equals("special-guardianship") ? "child-arrangements" : drawn;
    }

    /** One placement for the whole time, or a move in the middle of it. */
    private void place(Stay stay, @Nullable String host) {
        var until = stay.until() == null ? Calendar.AFTERNOON : stay.until();
        var moves = Duration.between(stay.from(), until).compareTo(LONG) > 0 && draw.chance(0.3);
        if (!moves) {
            live(new Placement(stay, rule(stay, until), host));
            return;
        }
        var at = draw.moment(stay.from().plus(Duration.ofDays(50)), until.minus(Duration.ofDays(50)));
        var movedAt = draw.officeHours(EnglishDays.dayOf(at));
        live(new Placement(span(stay, stay.from(), movedAt), rule(stay, movedAt), host));
        live(new Placement(span(stay, movedAt.plusSeconds(3600), stay.until()), "standard", host));
    }

    private static Stay span(Stay stay, Instant from, @Nullable Instant until) {
        return new Stay(stay.group(), stay.children(), stay.team(), from, until);
    }

    /** The rules for the first weeks only for those who come into care while the demonstration watches. */
    private String rule(Stay stay, Instant until) {
        if (draw.chance(0.06)) {
            return "care-order-with-parent";
        }
        var watched = stay.from().isAfter(EnglishDays.startOf(Calendar.FIRST_DAY.plusDays(45)))
                && Duration.between(stay.from(), until).compareTo(Duration.ofDays(70)) > 0;
        return watched && draw.chance(0.2) ? draw.pick(WEEKLY_AT_FIRST) : "standard";
    }

    private void live(Placement placement) {
        var stay = placement.stay();
        var permanent = placement.rule().equals("standard") && draw.chance(0.45);
        var places = write(placement, permanent);
        var permanentFrom = permanent ? stay.from() : becomesPermanent(placement, places);
        var terms = new PlacementTerms(placement.rule(), stay.from(), permanentFrom, reviewedOn(placement));
        duties.add(new VisitDuty("looked-after", stay, CaseHolder.only(stay.team()), terms));
    }

    private List<String> write(Placement placement, boolean permanent) {
        var stay = placement.stay();
        var places = new ArrayList<String>();
        for (var child : stay.children()) {
            var place = caseSystem.record("placement");
            places.add(place);
            caseSystem.write(
                    "placement.started",
                    child,
                    stay.from(),
                    held(stay, Facts.of("placement", place))
                            .with("kind", kind(placement.rule()))
                            .with("permanent", permanent)
                            .with("visitRule", placement.rule())
                            .with("hostAuthority", placement.host()));
            if (stay.until() != null) {
                caseSystem.write("placement.ended", child, stay.until(), held(stay, Facts.of("placement", place)));
            }
        }
        return places;
    }

    private String kind(String rule) {
        return switch (rule) {
            case "standard" -> draw.pick(List.of("foster", "foster", "foster", "residential", "connected-person"));
            case "connected-person-temporary" -> "connected-person";
            case "short-break" -> "respite";
            default -> "with-parents";
        };
    }

    /** Now and then a placement is made permanent after some months. */
    private @Nullable Instant becomesPermanent(Placement placement, List<String> places) {
        var stay = placement.stay();
        var at = stay.from().plus(Duration.ofDays(draw.between(100, 380)));
        var over = stay.until() == null ? Calendar.AFTERNOON : stay.until();
        if (!placement.rule().equals("standard")
                || !draw.chance(0.15)
                || !at.plusSeconds(86_400).isBefore(over)) {
            return null;
        }
        var changedAt = draw.officeHours(EnglishDays.dayOf(at));
        for (var i = 0; i < places.size(); i++) {
            caseSystem.write(
                    "placement.permanence-changed",
                    stay.children().get(i),
                    changedAt,
                    held(stay, Facts.of("placement", places.get(i))).with("permanent", true));
        }
        return changedAt;
    }

    private @Nullable LocalDate reviewedOn(Placement placement) {
        var stay = placement.stay();
        if (!WEEKLY_AT_FIRST.contains(placement.rule())) {
            return null;
        }
        var day = EnglishDays.plusWorkingDays(EnglishDays.dayOf(stay.from()), draw.between(14, 19));
        for (var child : stay.children()) {
            firstReviews.put(child, draw.officeHours(day));
        }
        return day;
    }

    private Facts held(Stay stay, Facts facts) {
        return facts.with("group", stay.group())
                .with("team", stay.team())
                .with("worker", cases.worker(stay.team(), stay.group()));
    }
}
