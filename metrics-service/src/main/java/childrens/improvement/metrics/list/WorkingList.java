package childrens.improvement.metrics.list;

import childrens.improvement.metrics.reading.Reading;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list as it stood at a moment.
 *
 * @param kind which list
 * @param scope of which team or area, or the council
 * @param title what it is called
 * @param at as at which moment
 * @param since when the list before was made
 * @param until when the next one will be
 * @param changed what is other than on the list before
 * @param blocks its blocks, in order; an empty one has no entries
 * @param counts how many lines each block has, by its id
 * @param withheld how many lines are out of the caller's reach
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record WorkingList(
        String kind,
        String scope,
        String title,
        OffsetDateTime at,
        OffsetDateTime since,
        OffsetDateTime until,
        List<Changed> changed,
        List<Block> blocks,
        Map<String, Integer> counts,
        int withheld) {

    /** How many of something there are that were not on the list before. */
    record Changed(String text, int count) {}

    /** A part of a list. */
    record Block(String id, String title, List<Entry> entries, List<FigureOf> figures, int count) {}

    /**
     * Lines that belong together.
     *
     * @param group pseudonym of the household whose children stand together, or null
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Entry(@Nullable String group, List<ListedRow> rows) {}

    /** The reading of a measure. */
    record FigureOf(String measure, String title, Reading reading) {}
}
