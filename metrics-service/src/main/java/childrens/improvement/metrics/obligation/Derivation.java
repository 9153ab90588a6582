package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row set of one measure being derived: what every shape needs to know.
 *
 * @param measure the measure
 * @param rows the row set
 * @param calendar England's working days
 * @param horizon up to which further missed intervals are laid out ahead; what lies beyond is derived again later
 * @param ownAuthority code of the council
 */
record Derivation(
        MeasureDefinition measure, RowSet rows, WorkingDayCalendar calendar, Instant horizon, String ownAuthority) {

    /** The version that judges what starts then, and when it is due by it; null where nothing is owed. */
    @Nullable
    Judging judge(Instant startedAt, @Nullable Instant closedAt, Function<TimescaleVersion, @Nullable Instant> due) {
        return Judging.of(rows.timescales(), startedAt, closedAt, due);
    }

    /** The version in force on the day of a start; proposed ones never are. */
    TimescaleVersion versionOn(Instant startedAt) {
        LocalDate day = London.dayOf(startedAt);
        TimescaleVersion inForce = null;
        for (TimescaleVersion version : rows.timescales()) {
            if (version.validFrom() != null
                    && (inForce == null || !version.validFrom().isAfter(day))) {
                inForce = version;
            }
        }
        if (inForce == null) {
            throw new IllegalStateException("no timescale of " + measure.code() + " is in force");
        }
        return inForce;
    }

    /** The version that stands on rows which no timescale judges. */
    String firstVersion() {
        return measure.code() + "/1";
    }

    /** Whether the cohort in force on the day leaves out what the event would open. */
    boolean isLeftOut(StandingEvent opener) {
        Members leavesOut = null;
        for (CohortVersion cohort : rows.cohorts()) {
            if (cohort.validFrom() != null
                    && !cohort.validFrom().isAfter(opener.time().day())) {
                leavesOut = cohort.leavesOut();
            }
        }
        return leavesOut != null && leavesOut.someIn(opener);
    }

    /**
     * The identity of an obligation: what opened it, in which chain where it is not the first, and which further interval
     * it is.
     */
    UUID idOf(@Nullable EventKey chain, EventKey opener, int interval) {
        String name =
                String.join("\n", measure.code(), rows.name(), opener.source(), opener.id(), String.valueOf(interval));
        if (chain != null && !chain.equals(opener)) {
            name = String.join("\n", name, chain.source(), chain.id());
        }
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Who owes: by the contact's own events, or by the chain's and the case's; a child's case is not the council's. */
    Ownership ownership(ChildHistory child, List<StandingEvent> chain) {
        String owedBy = measure.owedBy();
        if (Ownership.BY_CONTACT.equals(owedBy)) {
            return Ownership.of(null, chain);
        }
        List<StandingEvent> all = new ArrayList<>(chain);
        if (rows.shape().level() != Level.COUNCIL) {
            Ownership.HOLDING.forEach(type -> all.addAll(child.of(type)));
        }
        return Ownership.of("case".equals(owedBy) ? null : owedBy, all);
    }

    /** Whether the event belongs to a child for whom another authority is responsible. */
    boolean isOfOtherAuthority(StandingEvent event) {
        return isOther(event.text("responsibleAuthority"));
    }

    /** Whether the child lives in another authority's area. */
    boolean isHostedElsewhere(StandingEvent event) {
        return isOther(event.text("hostAuthority"));
    }

    private boolean isOther(@Nullable String authority) {
        return authority != null && !authority.equals(ownAuthority);
    }
}
