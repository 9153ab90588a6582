package childrens.improvement.metrics.change;

import childrens.improvement.metrics.definition.ChangeRequest;
import childrens.improvement.metrics.definition.DefinitionChange;
import childrens.improvement.metrics.timeliness.London;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of a definition, as it is shown.
 *
 * @param id its number
 * @param what {@code timescale}, {@code basis}, {@code cohort} or {@code calendar}
 * @param measure code of the measure, or null for the calendar
 * @param measures the measures whose history is derived anew; none before that begins
 * @param rows the way of counting that is changed, or null for all
 * @param version the version that comes into force, or null
 * @param timescale as it was asked for, or null
 * @param intervals as they were asked for, or null
 * @param basis the new one, or null
 * @param cohort as it was asked for, or null
 * @param calendar the holiday, or null
 * @param validFrom the first London day of the change
 * @param policy which obligations it judges
 * @param reason why
 * @param source law, guidance or line of the plan, or null
 * @param by the approver's post
 * @param at when it was made
 * @param state {@code waiting}, {@code deriving} or {@code in-force}
 * @param inForceAt since when it answers, or null
 * @param children how far the history is derived
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Change(
        long id,
        String what,
        @Nullable String measure,
        List<String> measures,
        @Nullable String rows,
        @Nullable String version,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode timescale,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode intervals,
        @Nullable String basis,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode cohort,
        ChangeRequest.@Nullable Proclaimed calendar,
        LocalDate validFrom,
        String policy,
        String reason,
        @Nullable String source,
        String by,
        OffsetDateTime at,
        String state,
        @Nullable OffsetDateTime inForceAt,
        Progress children) {

    /**
     * How far the history is derived.
     *
     * @param all children when it began
     * @param done those that are derived
     */
    public record Progress(int all, int done) {}

    static Change of(DefinitionChange change, int left) {
        ChangeRequest asked = change.request();
        return new Change(
                change.id(),
                change.what(),
                asked.measure(),
                change.generations().keySet().stream().sorted().toList(),
                asked.rows(),
                change.version(),
                asked.timescale(),
                asked.intervals(),
                asked.basis(),
                asked.cohort(),
                asked.calendar(),
                change.validFrom(),
                change.policy().wireName(),
                change.reason(),
                asked.source(),
                change.post(),
                London.at(change.postedAt()),
                change.inForceAt() != null ? "in-force" : change.hasBegun() ? "deriving" : "waiting",
                change.inForceAt() == null ? null : London.at(change.inForceAt()),
                new Progress(change.children(), change.children() - left));
    }
}
