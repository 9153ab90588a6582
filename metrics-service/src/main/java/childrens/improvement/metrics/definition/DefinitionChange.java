package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.ChangePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a definition that an approver has made.
 *
 * @param id its number
 * @param request what was asked
 * @param version name of the version of a timescale or cohort that it brings into force, or null
 * @param validFrom the first London day of the change
 * @param policy which obligations it judges
 * @param reason why
 * @param post the approver's
 * @param postedAt when it was made
 * @param begunAt since when the history is derived anew, or null while it waits for an earlier change
 * @param inForceAt since when it answers, or null
 * @param children how many children there were to derive when it began
 * @param generations by measure, the generation of the definition that it makes; none where only a basis changes
 */
public record DefinitionChange(
        long id,
        ChangeRequest request,
        @Nullable String version,
        LocalDate validFrom,
        ChangePolicy policy,
        String reason,
        String post,
        Instant postedAt,
        @Nullable Instant begunAt,
        @Nullable Instant inForceAt,
        int children,
        Map<String, Integer> generations) {

    /** Whether it answers for what was known at a moment. */
    public boolean isInForceAt(Instant knownAt) {
        return inForceAt != null && !inForceAt.isAfter(knownAt);
    }

    /** Whether the history is being derived by it, or was. */
    public boolean hasBegun() {
        return begunAt != null;
    }

    /** Whether the definition of a measure is changed by it, be it only by a day of the calendar. */
    public boolean concerns(String measure) {
        return request.calendar() != null || measure.equals(request.measure());
    }

    /** What it changes: {@code timescale}, {@code basis}, {@code cohort} or {@code calendar}. */
    public String what() {
        if (request.calendar() != null) {
            return "calendar";
        }
        return request.basis() != null ? "basis" : request.cohort() != null ? "cohort" : "timescale";
    }
}
