package childrens.improvement.metrics.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The child and family assessment, from the referral to the manager's authorisation (Working Together: 45 working days
 * from the point of referral). An assessment that names a referral belongs to it, one that names none to the child's
 * last accepted referral without one; with neither it runs from its own start.
 */
public record AssessmentOfReferral() implements Shape {

    @Override
    public boolean knowsCohorts() {
        return true;
    }

    @Override
    public Set<String> eventTypes() {
        return Set.of(
                "referral.accepted",
                "assessment.started",
                "assessment.authorised",
                "assessment.cancelled",
                ChildHistory.DEATH);
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        List<StandingEvent> referrals = child.records("referral.accepted", "referral", Members.ANY);
        Map<EventKey, List<StandingEvent>> assessments = new HashMap<>();
        List<StandingEvent> unattached = new ArrayList<>();
        for (StandingEvent assessment : child.records("assessment.started", "assessment", Members.ANY)) {
            if (assessment.text("referral") != null) {
                referrals.stream()
                        .filter(referral -> Objects.equals(referral.text("referral"), assessment.text("referral")))
                        .findFirst()
                        .ifPresent(referral -> attach(assessments, referral, assessment));
            } else {
                lastWithoutOne(referrals, assessments.keySet(), assessment)
                        .ifPresentOrElse(
                                referral -> attach(assessments, referral, assessment),
                                () -> unattached.add(assessment));
            }
        }
        Stream<Obligation> ofReferrals = referrals.stream()
                .filter(referral -> !derivation.isLeftOut(referral))
                .filter(referral -> isForAssessment(referral) || assessments.containsKey(referral.key()))
                .map(referral ->
                        obligation(child, referral, assessments.getOrDefault(referral.key(), List.of()), derivation));
        Stream<Obligation> ofTheirOwn =
                unattached.stream().map(started -> obligation(child, started, List.of(started), derivation));
        return Stream.concat(ofReferrals, ofTheirOwn);
    }

    private static void attach(
            Map<EventKey, List<StandingEvent>> assessments, StandingEvent referral, StandingEvent assessment) {
        assessments.computeIfAbsent(referral.key(), key -> new ArrayList<>()).add(assessment);
    }

    private static boolean isForAssessment(StandingEvent referral) {
        String next = referral.text("next");
        return next == null || "assessment".equals(next);
    }

    private static Optional<StandingEvent> lastWithoutOne(
            List<StandingEvent> referrals, Set<EventKey> taken, StandingEvent assessment) {
        return referrals.stream()
                .filter(referral -> isForAssessment(referral) && !taken.contains(referral.key()))
                .filter(assessment::canFollow)
                .reduce((earlier, later) -> later);
    }

    private static Obligation obligation(
            ChildHistory child, StandingEvent opener, List<StandingEvent> assessments, Derivation derivation) {
        List<StandingEvent> authorised = about(child, "assessment.authorised", assessments, true);
        Optional<StandingEvent> met =
                authorised.stream().filter(event -> event.canFollow(opener)).findFirst();
        List<StandingEvent> cancelled = about(child, "assessment.cancelled", assessments, true);
        Optional<StandingEvent> allCancelled = lastOfAll(assessments, cancelled);
        Instant startedAt = opener.time().earliest();
        Instant closedAt = met.or(() -> allCancelled)
                .or(child::death)
                .map(event -> event.momentAfter(startedAt))
                .orElse(null);
        Judging judging = Objects.requireNonNull(
                derivation.judge(startedAt, closedAt, version -> Objects.requireNonNull(version.limit(), "a limit")
                        .dueBefore(startedAt, derivation.calendar())),
                "a timescale");
        ObligationBuilder row = new ObligationBuilder(
                derivation, child.subject(), judging.version().version());
        row.starts(opener, startedAt, judging.dueBefore());
        if (!opener.type().equals("assessment.started") && !isForAssessment(opener)) {
            row.existsFrom(assessments.get(0).momentAfter(startedAt));
        }
        assessments.forEach(row::isShownBy);
        met.ifPresent(row::isMetBy);
        if (derivation.isOfOtherAuthority(opener)) {
            row.isExempt(startedAt, ExemptReason.OTHER_AUTHORITY);
        } else if (authorised.stream().anyMatch(event -> !event.canFollow(opener))) {
            row.isExempt(startedAt, ExemptReason.CONTRADICTORY);
        }
        List<StandingEvent> tooEarly = about(child, "assessment.authorised", assessments, false);
        List<Ending.Happened> ended = new ArrayList<>();
        assessments.stream()
                .filter(each -> tooEarly.stream().anyMatch(event -> isOf(event, each)))
                .forEach(each -> ended.add(new Ending.Happened(each, ExemptReason.CONTRADICTORY)));
        allCancelled.ifPresent(last -> ended.add(new Ending.Happened(last, ExemptReason.CANCELLED)));
        child.death().ifPresent(death -> ended.add(new Ending.Happened(death, ExemptReason.CEASED)));
        ended.sort(Comparator.comparing(Ending.Happened::event, StandingEvent.IN_ORDER));
        ended.forEach(each -> row.isEndedBy(each.event(), each.reason()));
        List<StandingEvent> chain = new ArrayList<>(List.of(opener));
        Stream.of(assessments, authorised, cancelled).forEach(chain::addAll);
        return row.build(derivation.ownership(child, chain));
    }

    /** The events about the assessments that follow their start, or those that are told to lie before it. */
    private static List<StandingEvent> about(
            ChildHistory child, String type, List<StandingEvent> assessments, boolean following) {
        return child.of(type).stream()
                .filter(event ->
                        assessments.stream().anyMatch(each -> isOf(event, each) && event.canFollow(each) == following))
                .toList();
    }

    /** The cancellation by which the last of the assessments was over; empty while one goes on. */
    private static Optional<StandingEvent> lastOfAll(List<StandingEvent> assessments, List<StandingEvent> cancelled) {
        List<StandingEvent> first = assessments.stream()
                .flatMap(each -> cancelled.stream()
                        .filter(event -> isOf(event, each) && event.canFollow(each))
                        .limit(1))
                .toList();
        return first.size() < assessments.size()
                ? Optional.empty()
                : first.stream().max(StandingEvent.IN_ORDER);
    }

    private static boolean isOf(StandingEvent event, StandingEvent assessment) {
        return Objects.equals(event.text("assessment"), assessment.text("assessment"));
    }
}
