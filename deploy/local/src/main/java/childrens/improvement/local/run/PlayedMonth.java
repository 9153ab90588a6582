package childrens.improvement.local.run;

import childrens.improvement.local.clock.ClockMove;
import childrens.improvement.local.clock.ServiceClocks;
import childrens.improvement.local.identity.TokenRequests;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The month that the demonstration plays, working day by working day: when its work is over, and after a weekend, the
 * mails are counted, and a manager looks at what was escalated.
 */
final class PlayedMonth {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2020-09-01");
    private static final LocalDate DAY_AFTER = LocalDate.parse("2020-10-01");
    private static final LocalTime BEGINS = LocalTime.of(7, 29);
    private static final LocalTime ENDS = LocalTime.of(18, 1);
    private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Web web;
    private final Addresses addresses;
    private final MailTally tally = new MailTally();

    PlayedMonth(Web web, Addresses addresses) {
        this.web = web;
        this.addresses = addresses;
    }

    /** What was counted while it was played; nothing on data on which it had been played before. */
    MailTally tally() {
        return tally;
    }

    /** Moves the clock to the target; what of the month lies on the way is played like that. */
    void play(ClockMove move, ServiceClocks clocks, Instant target) {
        Mails mails = new Mails(web, addresses.mail());
        HeadOfService manager = new HeadOfService(
                web, () -> TokenRequests.token(addresses.identity().tokenUrl(), HeadOfService.USER));
        FIRST_DAY
                .datesUntil(DAY_AFTER)
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .forEach(day -> {
                    if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                        stop(move, clocks, at(day, BEGINS), target, () -> tally.weekend(mails.counted()));
                    }
                    stop(move, clocks, at(day, ENDS), target, () -> {
                        tally.workingDay(day, mails.counted());
                        manager.look(day);
                    });
                });
        if (clocks.now().isBefore(target)) {
            move.to(target);
        }
    }

    private static void stop(ClockMove move, ServiceClocks clocks, Instant at, Instant target, Runnable then) {
        Instant stop = at.isAfter(target) ? target : at;
        if (clocks.now().isBefore(stop)) {
            move.to(stop);
            then.run();
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LONDON).toInstant();
    }
}
