package childrens.improvement.benchmark.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happens to one child from the first contact until nobody is needed any more. */
final class ChildStory {

    private static final int TEAMS = 20;
    private static final int LATE_UP_TO_HOURS = 72;
    /** Shares of all children; what a number in law or plan asks is kept by most, not by all. */
    private static final double REFERRED = 0.4;

    private static final double IN_NEED = 0.5;
    private static final double PROTECTED = 0.3;
    private static final double GOES_MISSING = 0.15;
    private static final double IN_TIME = 0.92;

    private final String subject;
    private final String team;
    private final Random random;
    private final double lateShare;
    private final List<StreamEvent> events = new ArrayList<>();
    private int records;

    ChildStory(String prefix, int number, Random random, double lateShare) {
        this.random = random;
        this.lateShare = lateShare;
        subject = String.format("%s-%07d", prefix, number);
        team = "team-" + (1 + random.nextInt(TEAMS));
    }

    List<StreamEvent> events(Instant first) {
        String contact = record("c");
        add(EventKind.CONTACT_RECEIVED, first, contact);
        Instant decided = first.plusSeconds(within(20, 24, 3600));
        add(EventKind.CONTACT_DECIDED, decided, contact);
        if (random.nextDouble() < REFERRED) {
            referral(decided.plusSeconds(600));
        }
        return events;
    }

    private void referral(Instant accepted) {
        String referral = record("r");
        add(EventKind.REFERRAL_ACCEPTED, accepted, referral);
        add(EventKind.ASSESSMENT_STARTED, accepted.plusSeconds(days(0.5, 2)), referral);
        Instant authorised = accepted.plusSeconds(within(55, 62, 24 * 3600));
        add(EventKind.ASSESSMENT_AUTHORISED, authorised, referral);
        double what = random.nextDouble();
        if (what < IN_NEED) {
            plan(authorised, 60 + random.nextInt(120), 27, false);
        } else if (what < IN_NEED + PROTECTED) {
            plan(authorised, 90 + random.nextInt(180), 13, true);
        }
    }

    private void plan(Instant from, int forDays, int visitWithinDays, boolean protection) {
        String plan = record("p");
        Instant until = from.plus(Duration.ofDays(forDays));
        add(protection ? EventKind.CP_PLAN_STARTED : EventKind.CIN_PLAN_STARTED, from.plusSeconds(60), plan);
        Instant visit = from.plusSeconds(within(visitWithinDays, visitWithinDays + 3, 24 * 3600));
        while (visit.isBefore(until)) {
            add(protection ? EventKind.CP_VISIT : EventKind.CIN_VISIT, visit, record("v"));
            visit = visit.plusSeconds(within(visitWithinDays, visitWithinDays + 3, 24 * 3600));
        }
        add(protection ? EventKind.CP_PLAN_ENDED : EventKind.CIN_PLAN_ENDED, until, plan);
        if (random.nextDouble() < GOES_MISSING) {
            goesMissing(from.plusSeconds(days(5, forDays)));
        }
    }

    private void goesMissing(Instant from) {
        String episode = record("m");
        Instant found = from.plusSeconds(days(0.1, 2));
        add(EventKind.MISSING_STARTED, from, episode);
        add(EventKind.MISSING_FOUND, found, episode);
        add(EventKind.INTERVIEW_COMPLETED, found.plusSeconds(within(60, 72, 3600)), episode);
    }

    private void add(EventKind kind, Instant time, String record) {
        Instant recorded = random.nextDouble() < lateShare
                ? time.plusSeconds(3600L * (1 + random.nextInt(LATE_UP_TO_HOURS)))
                : time.plusSeconds(random.nextInt(600));
        String id = "e-" + subject + "-" + events.size();
        events.add(new StreamEvent(id, kind, subject, time, recorded, team, record, null));
    }

    private String record(String kind) {
        records++;
        return kind + "-" + subject + "-" + records;
    }

    /** Seconds that most of the time lie within the limit, and else up to twice as late. */
    private long within(int usually, int limit, int unitSeconds) {
        double units = random.nextDouble() < IN_TIME
                ? usually * (0.4 + 0.6 * random.nextDouble())
                : limit * (1 + random.nextDouble());
        return (long) (units * unitSeconds);
    }

    private long days(double least, double most) {
        return (long) ((least + (most - least) * random.nextDouble()) * 24 * 3600);
    }
}
