package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The heart: everything that is and was owed for one child, derived from all that stands of its events. */
public final class Obligations {

    private Obligations() {}

    /**
     * Derives the obligations of one child.
     *
     * @param child what stands of its events
     * @param measures the definitions
     * @param calendar England's working days
     * @param horizon up to which further missed intervals are laid out ahead of time; they exist only from the moment
     *     at which they are missed
     * @param ownAuthority code of the council, for whose children obligations are counted
     */
    public static List<Obligation> derive(
            ChildHistory child,
            Collection<MeasureDefinition> measures,
            WorkingDayCalendar calendar,
            Instant horizon,
            String ownAuthority) {
        return measures.stream()
                .flatMap(measure -> measure.rows().stream()
                        .filter(rows -> rows.shape().level().fits(child))
                        .flatMap(rows -> rows.shape()
                                .derive(child, new Derivation(measure, rows, calendar, horizon, ownAuthority))))
                .toList();
    }
}
