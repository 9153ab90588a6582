package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Contacts at the front door: 24 elapsed hours from receipt to decision, nights and weekends too (M004). */
final class Contacts {

    private static final Duration LIMIT = Duration.ofHours(24);
    private static final LocalDate COHORT_CHANGE = LocalDate.parse("2020-09-21");
    /** What the evening decides is {@link Evening}'s, and is taken off September. */
    private static final List<Quota> QUOTAS = List.of(
            new Quota(Calendar.FIRST_DAY, Calendar.APRIL_2020, 1326, 1674),
            new Quota(Calendar.APRIL_2020, Calendar.JULY_2020, 817, 383),
            new Quota(Calendar.JULY_2020, Calendar.SEPTEMBER_2020, 719, 81),
            new Quota(Calendar.SEPTEMBER_2020, Calendar.OCTOBER_2020, 372, 28)
                    .less(Evening.CONTACTS_IN_TIME, Evening.CONTACTS_LATE));
    /** How many of September's late ones are still undecided when it ends. */
    private static final int OPEN = 4;

    /** Of a hundred contacts so many became a referral, in each of the periods above. */
    private static final List<Integer> REFERRED_PERCENT = List.of(20, 19, 17, 17);

    private final Draw draw = new Draw("contacts");
    private final CaseSystem caseSystem;
    private final Teams teams;
    private final List<String> children = new ArrayList<>();

    Contacts(CaseSystem caseSystem, Teams teams) {
        this.caseSystem = caseSystem;
        this.teams = teams;
    }

    /** Tells all of them; answers from a referral's id the contact that it came from. */
    Map<String, String> tell(List<Referral> referrals) {
        var origins = new HashMap<String, String>();
        for (var i = 0; i < QUOTAS.size(); i++) {
            var quota = QUOTAS.get(i);
            fill(quota, become(quota, REFERRED_PERCENT.get(i), referrals), origins);
        }
        dayWithoutHour(LocalDate.parse("2020-05-12"));
        dayWithoutHour(LocalDate.parse("2020-06-03"));
        return origins;
    }

    private List<Referral> become(Quota quota, int percent, List<Referral> referrals) {
        var all = referrals.stream()
                .filter(referral -> referral.id() != null)
                .filter(referral -> quota.holdsDone(referral.acceptedAt()))
                .filter(referral -> referral.acceptedAt()
                        .isAfter(EnglishDays.startOf(quota.from().plusDays(14))))
                .toList();
        return all.subList(0, Math.min(all.size(), (quota.met() + quota.missed()) * percent / 100));
    }

    private void fill(Quota quota, List<Referral> becoming, Map<String, String> origins) {
        var met = 0;
        var missed = 0;
        for (var referral : becoming) {
            var decidedAt = referral.acceptedAt().minusSeconds(draw.between(60, 600));
            var inTime = draw.chance((double) quota.met() / (quota.met() + quota.missed()));
            var receivedAt = inTime ? justBefore(decidedAt) : longBefore(decidedAt);
            if (inTime ? met == quota.met() : missed == quota.missed()) {
                continue;
            }
            if (inTime ? quota.holdsDone(decidedAt) : quota.holdsDue(receivedAt.plus(LIMIT))) {
                var contact = write(referral.child(), receivedAt, decidedAt, "referral");
                origins.put(String.valueOf(referral.id()), contact);
                met += inTime ? 1 : 0;
                missed += inTime ? 0 : 1;
            }
        }
        var rest = quota.less(met, missed);
        for (var i = 0; i < rest.met(); i++) {
            inTime(rest);
        }
        var open = quota.until().equals(Calendar.OCTOBER_2020) ? OPEN : 0;
        for (var i = 0; i < open; i++) {
            open();
        }
        for (var i = open; i < rest.missed(); i++) {
            late(rest, i == open);
        }
    }

    private Instant justBefore(Instant decidedAt) {
        return draw.moment(decidedAt.minus(LIMIT).plusSeconds(60), decidedAt.minusSeconds(900));
    }

    private Instant longBefore(Instant decidedAt) {
        return draw.moment(decidedAt.minus(Duration.ofDays(8)), decidedAt.minus(LIMIT));
    }

    private void inTime(Quota quota) {
        while (true) {
            var decidedAt = draw.moment(draw.day(quota.from(), quota.until()), 8, 20);
            var receivedAt = justBefore(decidedAt);
            if (quota.holdsDone(decidedAt) && isPlausible(receivedAt)) {
                write(child(), receivedAt, decidedAt, outcome());
                return;
            }
        }
    }

    /** One of each period is decided on the very second at which it is late. */
    private void late(Quota quota, boolean onTheSecond) {
        while (true) {
            var receivedAt = draw.moment(draw.day(quota.from().minusDays(1), quota.until()), 7, 22);
            var due = receivedAt.plus(LIMIT);
            if (quota.holdsDue(due) && isPlausible(receivedAt)) {
                var hoursLate = draw.chance(0.6) ? draw.between(1, 30) : draw.between(31, 240);
                var decidedAt = onTheSecond ? due : due.plusSeconds(hoursLate * 3600L + draw.between(0, 3599));
                write(child(), receivedAt, decidedAt, outcome());
                return;
            }
        }
    }

    /** Late, and nobody has decided it yet. */
    private void open() {
        receive(child(), draw.moment(draw.day(Calendar.LAST_DAY.minusDays(6), Calendar.LAST_DAY.minusDays(1)), 8, 16));
    }

    /** At night few write to the front door; nothing is known before the first day. */
    private boolean isPlausible(Instant receivedAt) {
        var hour = receivedAt.atZone(EnglishDays.LONDON).getHour();
        return !EnglishDays.dayOf(receivedAt).isBefore(Calendar.FIRST_DAY)
                && (hour >= 7 && hour < 22 || draw.chance(0.1));
    }

    /** Only the day of receipt is kept: whether the next afternoon was in time, nobody can say. */
    private void dayWithoutHour(LocalDate day) {
        var child = child();
        var contact = caseSystem.record("contact");
        caseSystem.writeDay("contact.received", child, EnglishDays.startOf(day), received(contact, day));
        caseSystem.write(
                "contact.decided", child, draw.moment(day.plusDays(1), 13, 15), decided(contact, "no-further-action"));
    }

    private String write(String child, Instant receivedAt, Instant decidedAt, String outcome) {
        var contact = receive(child, receivedAt);
        caseSystem.write("contact.decided", child, decidedAt, decided(contact, outcome));
        return contact;
    }

    /** Writes down that a contact came; answers its id. */
    String receive(String child, Instant receivedAt) {
        var contact = caseSystem.record("contact");
        caseSystem.write("contact.received", child, receivedAt, received(contact, EnglishDays.dayOf(receivedAt)));
        return contact;
    }

    /** Writes down what was decided about a contact, and when that was typed in. */
    void decide(String child, String contact, Instant decidedAt, Instant recordedAt, String outcome) {
        caseSystem.write("contact.decided", child, decidedAt, recordedAt, decided(contact, outcome));
    }

    private Facts received(String contact, LocalDate day) {
        var moved = !day.isBefore(COHORT_CHANGE) && !draw.chance(0.1);
        var abuse = !moved && draw.chance(0.25);
        return Facts.of("contact", contact)
                .with("kind", abuse ? "domestic-abuse-notification" : "contact")
                .with("level", moved ? (draw.chance(0.5) ? "1" : "4") : String.valueOf(draw.between(1, 4)))
                .with("team", Teams.FRONT_DOOR)
                .with("worker", teams.worker(Teams.FRONT_DOOR, contact));
    }

    private Facts decided(String contact, String outcome) {
        return Facts.of("contact", contact)
                .with("outcome", outcome)
                .with("team", Teams.FRONT_DOOR)
                .with("worker", teams.worker(Teams.FRONT_DOOR, contact));
    }

    /** Every fourth contact is about a child about whom there was one before. */
    String child() {
        if (!children.isEmpty() && draw.chance(0.25)) {
            return draw.pick(children);
        }
        children.add(draw.pseudonym("child"));
        return children.get(children.size() - 1);
    }

    private String outcome() {
        return draw.pick(
                List.of("early-help", "information-and-advice", "information-and-advice", "no-further-action"));
    }
}
