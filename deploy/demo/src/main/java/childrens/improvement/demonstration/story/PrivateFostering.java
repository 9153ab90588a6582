package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Children who live with others by private arrangement: two at the end of September 2020 (M036, M037). */
final class PrivateFostering {

    private final Draw draw = new Draw("private fostering");
    private final CaseSystem caseSystem;

    PrivateFostering(CaseSystem caseSystem) {
        this.caseSystem = caseSystem;
    }

    void tell() {
        arrangement("2019-05-14", "2020-02-20");
        arrangement("2019-09-03", "2020-06-26");
        arrangement("2020-01-21", null);
        arrangement("2020-07-07", null);
    }

    /** Assessed within six weeks, seen within a week of working days and then every five weeks. */
    private void arrangement(String notified, @Nullable String ended) {
        var child = draw.pseudonym("child");
        var arrangement = caseSystem.record("arrangement");
        var from = LocalDate.parse(notified);
        var until = ended == null ? Calendar.LAST_DAY : LocalDate.parse(ended);
        write("private-fostering.notified", child, from, Facts.of("arrangement", arrangement));
        write("private-fostering.assessed", child, from.plusDays(34), Facts.of("arrangement", arrangement));
        for (var day = from.plusDays(7); day.isBefore(until); day = day.plusDays(35)) {
            write(
                    "visit.recorded",
                    child,
                    day,
                    Facts.of("visit", caseSystem.record("visit"))
                            .with("kind", "private-fostering")
                            .with("mode", "in-person")
                            .with("childSeen", true));
        }
        if (ended != null) {
            write("private-fostering.ended", child, until, Facts.of("arrangement", arrangement));
        }
    }

    private void write(String type, String child, LocalDate day, Facts facts) {
        caseSystem.write(
                type,
                child,
                EnglishDays.startOf(day).plusSeconds(draw.between(10, 15) * 3600L),
                facts.with("team", "assessment-2"));
    }
}
