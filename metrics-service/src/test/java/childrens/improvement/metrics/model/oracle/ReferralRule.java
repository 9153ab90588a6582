package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** From the referral to the authorised assessment (definition of M038). */
final class ReferralRule implements Rule {

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        Map<CaseEvent, List<CaseEvent>> assessments = new LinkedHashMap<>();
        List<CaseEvent> referrals = life.firstOfEach("referral.accepted", "referral", event -> true);
        List<CaseEvent> alone = new ArrayList<>();
        for (CaseEvent started : life.firstOfEach("assessment.started", "assessment", event -> true)) {
            CaseEvent referral = referralOf(referrals, assessments, started);
            if (referral != null) {
                assessments.computeIfAbsent(referral, each -> new ArrayList<>()).add(started);
            } else if (started.text("referral") == null) {
                alone.add(started);
            }
        }
        List<Owed> rows = new ArrayList<>();
        for (CaseEvent referral : referrals) {
            List<CaseEvent> own = assessments.getOrDefault(referral, List.of());
            if (isForAssessment(referral) || !own.isEmpty()) {
                rows.add(row(measure, rowSet, life, look, referral, own));
            }
        }
        alone.forEach(started -> rows.add(row(measure, rowSet, life, look, started, List.of(started))));
        return rows;
    }

    /** How many assessments a referral has in the end. */
    private static int ofWhole(Life whole, CaseEvent opener) {
        Map<CaseEvent, List<CaseEvent>> assessments = new LinkedHashMap<>();
        List<CaseEvent> referrals = whole.firstOfEach("referral.accepted", "referral", event -> true);
        int alone = 0;
        for (CaseEvent started : whole.firstOfEach("assessment.started", "assessment", event -> true)) {
            CaseEvent referral = referralOf(referrals, assessments, started);
            if (referral != null) {
                assessments.computeIfAbsent(referral, each -> new ArrayList<>()).add(started);
            } else if (started.equals(opener)) {
                alone++;
            }
        }
        return alone + assessments.getOrDefault(opener, List.of()).size();
    }

    private static CaseEvent referralOf(
            List<CaseEvent> referrals, Map<CaseEvent, List<CaseEvent>> taken, CaseEvent started) {
        CaseEvent found = null;
        for (CaseEvent referral : referrals) {
            if (started.text("referral") != null) {
                if (started.text("referral").equals(referral.text("referral"))) {
                    return referral;
                }
            } else if (isForAssessment(referral) && !taken.containsKey(referral) && Life.follows(started, referral)) {
                found = referral;
            }
        }
        return found;
    }

    private static boolean isForAssessment(CaseEvent referral) {
        return referral.text("next") == null || referral.text("next").equals("assessment");
    }

    private static Owed row(
            String measure, String rowSet, Life life, Look look, CaseEvent opener, List<CaseEvent> assessments) {
        Instant start = opener.time().earliest();
        Verdict verdict =
                new Verdict(start, Adopted.limitOn(measure, rowSet, start).dueBefore(start));
        if (opener.type().equals("referral.accepted") && !isForAssessment(opener)) {
            verdict.existsFrom(Life.momentAfter(assessments.get(0), start));
        }
        List<CaseEvent> chain = new ArrayList<>(List.of(opener));
        chain.addAll(assessments);
        boolean tooEarly = false;
        CaseEvent met = null;
        for (CaseEvent event : about(life, "assessment.authorised", assessments, true)) {
            chain.add(event);
            tooEarly |= !Life.follows(event, opener);
            met = met == null && Life.follows(event, opener) ? event : met;
        }
        if (met != null) {
            verdict.doneBy(met);
        }
        if (Verdict.isOthers(opener, "responsibleAuthority")) {
            verdict.notCounted(start, "other-authority");
        } else if (tooEarly) {
            verdict.notCounted(start, "contradictory");
        }
        Map<CaseEvent, String> ends = new LinkedHashMap<>();
        List<CaseEvent> early = about(life, "assessment.authorised", assessments, false);
        assessments.stream()
                .filter(each -> early.stream().anyMatch(event -> isOf(event, each)))
                .forEach(each -> ends.put(each, "contradictory"));
        List<CaseEvent> cancelled = about(life, "assessment.cancelled", assessments, true);
        chain.addAll(cancelled);
        CaseEvent over = null;
        int cancelledOnes = 0;
        for (CaseEvent assessment : assessments) {
            CaseEvent first = cancelled.stream()
                    .filter(event -> isOf(event, assessment) && Life.follows(event, assessment))
                    .findFirst()
                    .orElse(null);
            cancelledOnes += first == null ? 0 : 1;
            over = first != null && (over == null || Life.ORDER.compare(first, over) > 0) ? first : over;
        }
        // where another assessment of the referral begins later, it never was over
        if (over != null && cancelledOnes == ofWhole(life.whole(), opener)) {
            ends.put(over, "cancelled");
        }
        if (life.death() != null) {
            ends.put(life.death(), "ceased");
        }
        ends.keySet().stream().sorted(Life.ORDER).forEach(event -> verdict.endedBy(event, ends.get(event)));
        return verdict.at(look, measure, rowSet, life, Verdict.holders(measure, life, chain));
    }

    private static List<CaseEvent> about(Life life, String type, List<CaseEvent> assessments, boolean following) {
        return life.of(type).stream()
                .filter(event -> assessments.stream()
                        .anyMatch(each -> isOf(event, each) && Life.follows(event, each) == following))
                .toList();
    }

    private static boolean isOf(CaseEvent event, CaseEvent assessment) {
        return Objects.equals(event.text("assessment"), assessment.text("assessment"));
    }
}
