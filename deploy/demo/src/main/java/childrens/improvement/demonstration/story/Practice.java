package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that is met about, written and reported besides visits and decisions. */
final class Practice {

    private static final LocalDate TAKEN_OVER = Calendar.FIRST_DAY.plusDays(44);

    private static final List<String> NO_PLAN_AFTER_ALL =
            List.of("2020-07-14", "2020-08-04", "2020-08-20", "2020-09-10", "2020-09-16");

    private final Draw draw = new Draw("practice");
    private final CaseSystem caseSystem;
    private final Teams teams;
    private final CaseRecords cases;
    private final Households households;
    private final LookedAfter lookedAfter;

    Practice(CaseSystem caseSystem, Teams teams, CaseRecords cases, Households households, LookedAfter lookedAfter) {
        this.caseSystem = caseSystem;
        this.teams = teams;
        this.cases = cases;
        this.households = households;
        this.lookedAfter = lookedAfter;
    }

    /** @param known children with a plan or looked after */
    void tell(List<Referral> referrals, List<Known> known) {
        var further = new Thresholds(caseSystem, teams).tell(referrals);
        new Enquiries(caseSystem, cases).tell(conferred(), discussed(referrals, further));
        var meetings = new PlanMeetings(caseSystem, cases);
        meetings.protection(households.protection());
        meetings.inNeed(households.inNeed());
        new Checkpoints(caseSystem).tell();
        new EarlyHelp(caseSystem).tell();
        lookedAfter();
        new Court(caseSystem, teams, households.protection()).tell();
        new PrivateFostering(caseSystem).tell();
        workforce();
        new Audits(caseSystem, known).tell();
        new Activities(caseSystem).tell();
    }

    private void lookedAfter() {
        var all = Stream.concat(households.care().stream(), households.breaks().stream())
                .toList();
        new Reviews(lookedAfter.firstReviews(), new ReviewPapers(caseSystem, cases)).tell(all);
        new Oversights(caseSystem).tell(all);
        new Disputes(caseSystem, lookedAfter.children()).tell();
        new LifeStories(caseSystem, lookedAfter.children()).tell();
        new LeavingCare(caseSystem).tell(households.care());
    }

    private void workforce() {
        var workforce = new Workforce(caseSystem, teams);
        workforce.tell();
        new Supervisions(caseSystem).tell(workforce.employed());
        new Caseloads(caseSystem, teams).tell();
    }

    /** Plans that began here, not those that were taken over; and conferences that ended without one. */
    private List<Stay> conferred() {
        var withoutPlan = NO_PLAN_AFTER_ALL.stream()
                .map(day -> draw.officeHours(LocalDate.parse(day)))
                .map(at -> new Stay(
                        draw.pseudonym("household"), List.of(draw.pseudonym("child")), draw.pick(Teams.COURT), at, at))
                .toList();
        return Stream.of(households.protection(), households.brief(), withoutPlan)
                .flatMap(List::stream)
                .filter(stay -> EnglishDays.dayOf(stay.from()).isAfter(TAKEN_OVER))
                .toList();
    }

    /** Every referral that asks for it, and some about which an assessment goes on. */
    private List<Referral> discussed(List<Referral> referrals, List<Referral> further) {
        var discussed = new ArrayList<Referral>();
        Stream.concat(referrals.stream(), further.stream())
                .filter(referral -> referral.id() != null
                        && referral.acceptedAt().isBefore(Calendar.AFTERNOON.minusSeconds(3 * 86_400)))
                .filter(referral -> referral.next().equals("strategy-discussion")
                        || (referral.next().equals("assessment") && draw.chance(0.195)))
                .forEach(discussed::add);
        return discussed;
    }
}
