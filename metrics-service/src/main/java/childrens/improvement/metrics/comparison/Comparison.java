package childrens.improvement.metrics.comparison;

import childrens.improvement.metrics.row.Row;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Their list beside ours.
 *
 * @param team whose
 * @param on as at the start of which London day; as at now for today
 * @param both what stands in both with the same date
 * @param otherDate what stands in both with another date
 * @param onlyTheirs what is not in ours, and why
 * @param onlyOurs what is not in theirs, and why
 * @param withheld how many of our rows are out of the caller's reach
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Comparison(
        String team,
        LocalDate on,
        List<Entry> both,
        List<Entry> otherDate,
        List<Entry> onlyTheirs,
        List<Entry> onlyOurs,
        int withheld) {

    /**
     * An entry of either list, or of both.
     *
     * @param theirs their entry, or null
     * @param ours our row, or null
     * @param reason why they differ, or null where they do not
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Entry(
            @Nullable Theirs theirs,
            @Nullable Row ours,
            @Nullable String reason) {}
}
