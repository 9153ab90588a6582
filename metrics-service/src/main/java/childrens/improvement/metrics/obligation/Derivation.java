package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** The version in force when the obligation starts; proposed ones without a day never are. */
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

    /** The identity of an obligation: what opened it, and which further interval it is. */
    UUID idOf(EventKey opener, int interval) {
        String name =
                String.join("\n", measure.code(), rows.name(), opener.source(), opener.id(), String.valueOf(interval));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Who owes: by the contact's own events, or by the chain's and the case's. */
    Ownership ownership(ChildHistory child, Stream<StandingEvent> chain) {
        String owedBy = measure.owedBy();
        if (Ownership.BY_CONTACT.equals(owedBy)) {
            return Ownership.of(null, chain);
        }
        Stream<StandingEvent> held = Ownership.HOLDING.stream().flatMap(type -> child.of(type).stream());
        return Ownership.of("case".equals(owedBy) ? null : owedBy, Stream.concat(chain, held));
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
