package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Contacts at the early help hub, live on 21 September 2020: 72 elapsed hours (M005). */
final class EarlyHelpHub {

    private static final LocalDate LIVE_ON = LocalDate.parse("2020-09-21");
    private static final Duration LIMIT = Duration.ofHours(72);
    private static final Quota FIRST_WEEK = new Quota(LIVE_ON, LIVE_ON.plusWeeks(1), 58, 0);
    private static final Quota SECOND_WEEK = new Quota(LIVE_ON.plusWeeks(1), Calendar.OCTOBER_2020, 31, 1);
    private static final int UNDER_WAY = 24;

    private final Draw draw = new Draw("early help hub");
    private final CaseSystem caseSystem;
    private final Teams teams;

    EarlyHelpHub(CaseSystem caseSystem, Teams teams) {
        this.caseSystem = caseSystem;
        this.teams = teams;
    }

    /** Tells the first ten days; one contact of them is decided late. */
    void tell() {
        for (var week : new Quota[] {FIRST_WEEK, SECOND_WEEK}) {
            for (var i = 0; i < week.met(); i++) {
                inTime(week);
            }
        }
        var lateReceivedAt = EnglishDays.at(LIVE_ON.plusDays(5), LocalTime.of(10, 12));
        write(lateReceivedAt, lateReceivedAt.plus(LIMIT).plusSeconds(9000));
        for (var i = 0; i < UNDER_WAY; i++) {
            var from = Calendar.AFTERNOON.minus(Duration.ofHours(66));
            write(draw.moment(from, Calendar.AFTERNOON), null);
        }
    }

    private void inTime(Quota week) {
        while (true) {
            var decidedAt = draw.officeHours(draw.workingDay(week.from(), week.until()));
            var receivedAt = draw.moment(decidedAt.minus(LIMIT).plusSeconds(600), decidedAt.minusSeconds(1200));
            if (week.holdsDone(decidedAt)
                    && !receivedAt.isBefore(EnglishDays.startOf(LIVE_ON).plusSeconds(28_800))) {
                write(receivedAt, decidedAt);
                return;
            }
        }
    }

    /** A contact that is decided, or not yet. */
    void write(Instant receivedAt, @Nullable Instant decidedAt) {
        var child = draw.pseudonym("child");
        var contact = caseSystem.record("contact");
        caseSystem.write(
                "early-help-contact.received",
                child,
                receivedAt,
                facts(contact).with("level", draw.chance(0.6) ? "2" : "3"));
        if (decidedAt != null) {
            caseSystem.write(
                    "early-help-contact.decided",
                    child,
                    decidedAt,
                    facts(contact).with("outcome", "early-help"));
        }
    }

    private Facts facts(String contact) {
        return Facts.of("contact", contact)
                .with("team", Teams.EARLY_HELP)
                .with("worker", teams.worker(Teams.EARLY_HELP, contact));
    }
}
