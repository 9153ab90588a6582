package childrens.improvement.metrics.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The initial child protection conference (Working Together: 15 working days from the strategy discussion). It is owed
 * from the moment an enquiry ends with that outcome, or from the conference itself, whichever is first; its clock runs
 * from the strategy discussion that the enquiry names, else from the last one held on or before the day of its start,
 * else from that start. A conference that names no enquiry belongs to the last one without; with none it runs alone.
 */
public record ConferenceOfEnquiry() implements Shape {

    private static final String OUTCOME = "initial-conference";

    @Override
    public Set<String> eventTypes() {
        return Set.of(
                "strategy-discussion.held",
                "section47.started",
                "section47.completed",
                "conference.held",
                "conference.cancelled",
                "conference.adjourned",
                ChildHistory.DEATH);
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        List<StandingEvent> enquiries = child.records("section47.started", "enquiry", Members.ANY);
        Map<EventKey, StandingEvent> held = new HashMap<>();
        List<StandingEvent> alone = new ArrayList<>();
        for (StandingEvent conference :
                child.records("conference.held", "conference", new Members(Map.of("kind", Set.of("initial"))))) {
            Optional<StandingEvent> enquiry = enquiryOf(conference, enquiries, held, child);
            enquiry.ifPresentOrElse(found -> held.putIfAbsent(found.key(), conference), () -> alone.add(conference));
        }
        List<Obligation> rows = new ArrayList<>();
        for (StandingEvent enquiry : enquiries) {
            StandingEvent conference = held.get(enquiry.key());
            StandingEvent completed = completion(child, enquiry)
                    .filter(event -> OUTCOME.equals(event.text("outcome")))
                    .orElse(null);
            if (conference != null || completed != null) {
                rows.add(obligation(child, enquiry, completed, conference, derivation));
            }
        }
        alone.forEach(conference -> rows.add(obligation(child, conference, null, conference, derivation)));
        return rows.stream();
    }

    private static Optional<StandingEvent> enquiryOf(
            StandingEvent conference,
            List<StandingEvent> enquiries,
            Map<EventKey, StandingEvent> held,
            ChildHistory child) {
        String named = conference.text("enquiry");
        return enquiries.stream()
                .filter(enquiry -> named == null
                        ? !held.containsKey(enquiry.key()) && canLeadTo(conference, enquiry, child)
                        : named.equals(enquiry.text("enquiry")))
                .reduce((earlier, later) -> later);
    }

    /** Whether the enquiry had started by then and had not ended with another outcome. */
    private static boolean canLeadTo(StandingEvent conference, StandingEvent enquiry, ChildHistory child) {
        return conference.canFollow(enquiry)
                && completion(child, enquiry)
                        .filter(event -> conference.canFollow(event) && !OUTCOME.equals(event.text("outcome")))
                        .isEmpty();
    }

    private static Optional<StandingEvent> completion(ChildHistory child, StandingEvent enquiry) {
        return child.of("section47.completed").stream()
                .filter(event -> Objects.equals(event.text("enquiry"), enquiry.text("enquiry")))
                .filter(event -> event.canFollow(enquiry))
                .findFirst();
    }

    private static Obligation obligation(
            ChildHistory child,
            StandingEvent opener,
            @Nullable StandingEvent completed,
            @Nullable StandingEvent conference,
            Derivation derivation) {
        StandingEvent start = discussion(child, opener).orElse(opener);
        Instant startedAt = start.time().earliest();
        StandingEvent met = conference != null && conference.canFollow(opener) ? conference : null;
        Instant closedAt = met == null ? null : met.momentAfter(startedAt);
        Judging judging = Objects.requireNonNull(
                derivation.judge(startedAt, closedAt, version -> Objects.requireNonNull(version.limit(), "a limit")
                        .dueBefore(startedAt, derivation.calendar())),
                "a timescale");
        ObligationBuilder row = new ObligationBuilder(
                derivation, child.subject(), judging.version().version());
        row.starts(opener, startedAt, judging.dueBefore());
        row.isShownBy(start);
        row.existsFrom(existsFrom(opener, startedAt, completed, conference));
        List<StandingEvent> chain = new ArrayList<>(List.of(opener));
        Stream.ofNullable(completed).forEach(chain::add);
        Stream.ofNullable(conference).forEach(chain::add);
        chain.forEach(row::isShownBy);
        calledOff(child, opener, conference).forEach(row::isShownBy);
        if (met != null) {
            row.isMetBy(met);
        }
        if (derivation.isOfOtherAuthority(opener)) {
            row.isExempt(startedAt, ExemptReason.OTHER_AUTHORITY);
        } else if (conference != null && met == null) {
            row.isExempt(startedAt, ExemptReason.CONTRADICTORY);
        }
        child.death().ifPresent(death -> row.isEndedBy(death, ExemptReason.CEASED));
        return row.build(derivation.ownership(child, chain));
    }

    private static Instant existsFrom(
            StandingEvent opener,
            Instant startedAt,
            @Nullable StandingEvent completed,
            @Nullable StandingEvent conference) {
        return Stream.of(Stream.ofNullable(completed), Stream.ofNullable(conference))
                .flatMap(each -> each)
                .map(event -> event.momentAfter(opener.momentAfter(startedAt)))
                .min(Instant::compareTo)
                .orElse(startedAt);
    }

    private static Optional<StandingEvent> discussion(ChildHistory child, StandingEvent opener) {
        List<StandingEvent> discussions = child.records("strategy-discussion.held", "discussion", Members.ANY).stream()
                .filter(event -> !event.time().day().isAfter(opener.time().day()))
                .toList();
        String named = opener.text("discussion");
        return discussions.stream()
                .filter(event -> named != null && named.equals(event.text("discussion")))
                .findFirst()
                .or(() -> discussions.stream().reduce((earlier, later) -> later));
    }

    /** What was called off before the conference was held, or instead of one: it stops no clock and is shown. */
    private static Stream<StandingEvent> calledOff(
            ChildHistory child, StandingEvent opener, @Nullable StandingEvent conference) {
        return Stream.of("conference.cancelled", "conference.adjourned")
                .flatMap(type -> child.of(type).stream())
                .filter(event -> event.canFollow(opener)
                        && (conference == null
                                || isAbout(event, conference)
                                || conference.canFollow(event) && !isHeld(child, event)));
    }

    private static boolean isHeld(ChildHistory child, StandingEvent calledOff) {
        return child.of("conference.held").stream().anyMatch(held -> isAbout(calledOff, held));
    }

    private static boolean isAbout(StandingEvent event, StandingEvent conference) {
        return Objects.equals(event.text("conference"), conference.text("conference"));
    }
}
