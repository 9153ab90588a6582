package childrens.improvement.demonstration.recount;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is so at the end of a day: how many are open, what was reported last. */
public final class Stock {

    private static final int FORTNIGHT = 14;
    private static final int TOO_MANY = 20;

    private final List<CaseFile> files;

    Stock(List<CaseFile> files) {
        this.files = files;
    }

    /** How many are open at the end of a day, for a measure that counts what is open. */
    public int open(String measure, LocalDate day) {
        return switch (measure) {
            case "M022" -> open("early-help-assessment.opened", "early-help-assessment.closed", "assessment", day);
            case "M023" -> open("looked-after.started", "looked-after.ended", "episode", day);
            case "M024", "M057" -> open("cp-plan.started", "cp-plan.ended", "plan", day);
            case "M036" -> open("private-fostering.notified", "private-fostering.ended", "arrangement", day);
            case "M105" -> open("asye.started", "asye.completed", "", day);
            case "M047" -> pastDue("life-story.due", "life-story.completed", "item", day);
            case "M095" -> pastDue("audit-action.raised", "audit-action.completed", "action", day);
            default -> throw new IllegalArgumentException(measure + " counts nothing that is open");
        };
    }

    private int open(String opens, String ends, String member, LocalDate day) {
        return (int) files.stream()
                .filter(file -> file.all(opens)
                        .filter(event -> counts(event) && !event.day().isAfter(day))
                        .anyMatch(event -> isOpen(file, event, ends, member, day)))
                .count();
    }

    private static boolean counts(LoggedEvent event) {
        return !event.text("legalStatus").equals("short-break")
                && !event.data().path("temporary").asBoolean();
    }

    private static boolean isOpen(CaseFile file, LoggedEvent event, String ends, String member, LocalDate day) {
        return file.endOf(event, ends, member)
                .filter(ended -> !EnglishDays.dayOf(ended).isAfter(day))
                .isEmpty();
    }

    private int pastDue(String opens, String meets, String member, LocalDate day) {
        return (int) files.stream()
                .flatMap(file -> file.all(opens)
                        .filter(event -> !event.day().isAfter(day))
                        .filter(event -> !LocalDate.parse(event.text("dueOn")).isAfter(day))
                        .filter(event -> isOpen(file, event, meets, member, day)))
                .count();
    }

    /**
     * Children who were looked after for the whole twelve months to a day, and those among them with oversights on two
     * days or more of these months (M013).
     */
    public Fraction overseen(LocalDate day) {
        var from = day.plusDays(1).minusMonths(12);
        var watched = files.stream()
                .filter(file -> file.all("looked-after.started")
                        .filter(event -> event.earliest().isBefore(EnglishDays.startOf(from)))
                        .anyMatch(event -> isOpen(file, event, "looked-after.ended", "episode", day)))
                .toList();
        var well = watched.stream()
                .filter(file -> file.all("iro-oversight.recorded")
                                .map(LoggedEvent::day)
                                .filter(on -> !on.isBefore(from) && !on.isAfter(day))
                                .distinct()
                                .count()
                        >= 2);
        return new Fraction((int) well.count(), watched.size());
    }

    /** Workers with more than twenty cases of all who reported theirs in the last fortnight (M093, M103). */
    public Fraction tooManyCases(String team, LocalDate day) {
        var latest = latest("caseload.reported", day)
                .filter(report -> report.day().isAfter(day.minusDays(FORTNIGHT)))
                .filter(report -> team.isEmpty() || report.text("team").equals(team))
                .toList();
        var tooMany = latest.stream()
                .filter(report -> report.data().path("cases").asInt() > TOO_MANY)
                .count();
        return new Fraction((int) tooMany, latest.size());
    }

    /** Tenths of full posts in a state, or empty: vacant and without agency staff (M104). */
    public Fraction tenthsOfPosts(String state, LocalDate day) {
        var tenths = state.equals("empty") ? tenths("vacant", day) - tenths("agency", day) : tenths(state, day);
        return new Fraction(tenths, 10);
    }

    private int tenths(String state, LocalDate day) {
        return latest("workforce.reported", day)
                .filter(report -> report.text("state").equals(state))
                .map(report -> report.data().path("fte").decimalValue().movePointRight(1))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }

    private Stream<LoggedEvent> latest(String type, LocalDate day) {
        return files.stream()
                .map(file -> file.all(type)
                        .filter(event -> !event.day().isAfter(day))
                        .reduce((earlier, later) -> later))
                .flatMap(Optional::stream);
    }

    /** The days that the proceedings lasted which were concluded in a half-open range of days, and how many (M074). */
    public Fraction daysInCourt(LocalDate from, LocalDate until) {
        var days = 0;
        var concluded = 0;
        for (var file : files) {
            for (var event : file.all("care-proceedings.concluded").toList()) {
                if (!event.day().isBefore(from) && event.day().isBefore(until)) {
                    var issued = file.first("care-proceedings.issued", "case", event.text("case"), Instant.MIN)
                            .orElseThrow();
                    days += (int) ChronoUnit.DAYS.between(issued.day(), event.day());
                    concluded++;
                }
            }
        }
        return new Fraction(days, concluded);
    }
}
