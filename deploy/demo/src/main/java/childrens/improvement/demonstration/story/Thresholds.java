package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Children who are referred again within a year (M021), and contacts that lead to a referral (M030), so many that both
 * shares come out as printed.
 */
final class Thresholds {

    private static final int AGAIN_IN_THE_FIRST_QUARTER = 16;
    private static final int AGAIN_IN_THE_SECOND_QUARTER = 23;
    private static final int FOR_THE_FIRST_TIME = 5;

    private final Draw draw = new Draw("thresholds");
    private final CaseSystem caseSystem;
    private final Teams teams;
    private final List<Referral> referredOnce = new ArrayList<>();
    private final List<Referral> told = new ArrayList<>();

    Thresholds(CaseSystem caseSystem, Teams teams) {
        this.caseSystem = caseSystem;
        this.teams = teams;
    }

    /** Writes further referrals, and answers them. */
    List<Referral> tell(List<Referral> earlier) {
        var times = new HashMap<String, Integer>();
        earlier.forEach(referral -> times.merge(referral.child(), 1, Integer::sum));
        earlier.stream()
                .filter(referral -> referral.id() != null && times.getOrDefault(referral.child(), 0) == 1)
                .forEach(referredOnce::add);
        for (var i = 0; i < AGAIN_IN_THE_FIRST_QUARTER; i++) {
            var day = draw.workingDay(Calendar.APRIL_2020.plusDays(2), Calendar.JULY_2020.minusDays(2));
            accept(knownBefore(draw.officeHours(day)), draw.officeHours(day), null);
        }
        for (var i = 0; i < AGAIN_IN_THE_SECOND_QUARTER + FOR_THE_FIRST_TIME; i++) {
            fromContact(i < AGAIN_IN_THE_SECOND_QUARTER);
        }
        return told;
    }

    private Referral knownBefore(Instant at) {
        while (true) {
            var before = draw.pick(referredOnce);
            if (before.acceptedAt().isBefore(at.minus(Duration.ofDays(25)))
                    && before.acceptedAt().isAfter(at.minus(Duration.ofDays(330)))) {
                referredOnce.remove(before);
                return before;
            }
        }
    }

    /** A contact that had led to nothing leads to a referral after all, of a child who was referred before or not. */
    private void fromContact(boolean again) {
        var events = caseSystem.events();
        while (true) {
            var index = draw.between(0, events.size() - 1);
            var decided = events.get(index);
            if (leadsToNothing(decided)) {
                var contact = String.valueOf(decided.data().get("contact"));
                var before = again ? knownBefore(decided.happenedAt()) : null;
                var child = before == null ? decided.subject() : before.child();
                for (var i = index; i >= 0; i--) {
                    var event = events.get(i);
                    if (contact.equals(event.data().get("contact"))) {
                        events.set(i, about(child, event));
                    }
                }
                var team = before == null ? draw.pick(Teams.ASSESSMENT) : before.team();
                accept(
                        new Referral(null, child, team, decided.happenedAt(), null, false, "none"),
                        decided.happenedAt().plusSeconds(150),
                        contact);
                return;
            }
        }
    }

    private static boolean leadsToNothing(RecordedEvent event) {
        return event.type().equals("contact.decided")
                && !"referral".equals(event.data().get("outcome"))
                && Calendar.lies(
                        EnglishDays.dayOf(event.happenedAt()),
                        Calendar.JULY_2020.plusDays(3),
                        Calendar.LAST_DAY.minusDays(3));
    }

    private static RecordedEvent about(String child, RecordedEvent event) {
        Map<String, Object> data = new LinkedHashMap<>(event.data());
        if (data.containsKey("outcome")) {
            data.put("outcome", "referral");
        }
        return new RecordedEvent(
                event.id(),
                event.type(),
                child,
                event.happenedAt(),
                event.dateOnly(),
                event.recordedAt(),
                event.replaces(),
                data);
    }

    private void accept(Referral of, Instant at, @Nullable String contact) {
        var id = caseSystem.record("referral");
        var next = draw.chance(0.7) ? "strategy-discussion" : "none";
        told.add(new Referral(id, of.child(), of.team(), at, null, false, next));
        caseSystem.write(
                "referral.accepted",
                of.child(),
                at,
                Facts.of("referral", id)
                        .with("contact", contact)
                        .with("next", next)
                        .with("team", of.team())
                        .with("worker", teams.worker(of.team(), of.child())));
    }
}
