package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the feeds say when nothing else happens: the case system every morning; from August 2020 on the early help
 * system too, morning and evening, but for one weekend on which it says nothing and comes back on the Monday.
 */
final class Feeds {

    static final String HEARTBEAT = "feed.heartbeat";
    static final String CASE_SYSTEM = "case-system";

    private static final String EARLY_HELP_SYSTEM = "early-help-system";
    private static final LocalDate CONNECTED = LocalDate.parse("2020-08-01");
    private static final Instant FALLS_SILENT = Instant.parse("2020-09-19T17:00:00Z");
    private static final Instant COMES_BACK = Instant.parse("2020-09-21T06:10:00Z");
    private static final int MORNING = 6;
    private static final int EVENING = 18;

    private final CaseSystem caseSystem;

    Feeds(CaseSystem caseSystem) {
        this.caseSystem = caseSystem;
    }

    void tell() {
        Calendar.FIRST_DAY.datesUntil(Calendar.OCTOBER_2020).forEach(day -> beat(CASE_SYSTEM, at(day, MORNING)));
        CONNECTED.datesUntil(Calendar.OCTOBER_2020).forEach(day -> {
            earlyHelp(at(day, MORNING));
            earlyHelp(at(day, EVENING));
        });
        beat(EARLY_HELP_SYSTEM, COMES_BACK);
    }

    private void earlyHelp(Instant at) {
        if (!at.isAfter(FALLS_SILENT) || at.isAfter(COMES_BACK)) {
            beat(EARLY_HELP_SYSTEM, at);
        }
    }

    private void beat(String feed, Instant at) {
        caseSystem.write(HEARTBEAT, feed, at, at, new Facts());
    }

    private static Instant at(LocalDate day, int hour) {
        return EnglishDays.startOf(day).plusSeconds(hour * 3600L);
    }
}
