package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.ChangePolicy;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that can be done.
 *
 * @param request tidy, with every default said
 * @param version name of the version that it brings into force, or null
 * @param validFrom the first London day, or null for always (a question, not a change)
 * @param policy which obligations it judges
 * @param measures the measures whose rows it changes, as they would be; none where only a basis changes
 */
public record CheckedChange(
        ChangeRequest request,
        @Nullable String version,
        @Nullable LocalDate validFrom,
        ChangePolicy policy,
        List<MeasureDefinition> measures) {}
