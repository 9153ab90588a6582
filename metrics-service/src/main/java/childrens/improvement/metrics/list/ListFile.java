package childrens.improvement.metrics.list;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code definitions/lists.yaml} as it is written.
 *
 * @param daily the list of the day, whose blocks are put together by {@link DailyBlocks}
 * @param lists all others
 */
record ListFile(Daily daily, List<ListEntry> lists) {

    /**
     * The list of the day.
     *
     * @param visits measures that ask for visits to a child: who is owed none is not shown as not seen
     * @param leavesOut measures whose rows are those of other measures again
     * @param placedHere measures about children whom other authorities have placed here
     * @param shownFromWorkingDay from which working day of a measure's clock on what is due later is shown; 0 for never
     */
    record Daily(
            String title,
            List<BlockEntry> blocks,
            Set<String> visits,
            Set<String> leavesOut,
            Set<String> placedHere,
            Map<String, Integer> shownFromWorkingDay) {

        DailyRules rules(TooEarly early) {
            return new DailyRules(early, visits, leavesOut, placedHere);
        }
    }

    /**
     * Another list.
     *
     * @param scopes of which kinds of scope it can be: {@code team}, {@code area}, {@code council}
     * @param to whom it is meant for
     */
    record ListEntry(
            String kind, String cadence, List<String> scopes, String title, String to, List<BlockEntry> blocks) {}

    /**
     * A block.
     *
     * @param rows measures of which it shows rows
     * @param show which of them: {@code overdue}, {@code due}, {@code open}, {@code not-good} or
     *     {@code ended}
     * @param days of what is due, within how many days; null for any time
     * @param figures measures of which it shows the reading
     */
    record BlockEntry(
            String id,
            String title,
            @Nullable List<String> rows,
            @Nullable String show,
            @Nullable Integer days,
            @Nullable List<String> figures) {

        List<String> measures() {
            return rows == null ? List.of() : rows;
        }

        List<String> readings() {
            return figures == null ? List.of() : figures;
        }
    }

    /** Reads the packaged file; a mistake in it stops the start. */
    static ListFile read() {
        JsonMapper yaml = JsonMapper.builder(new YAMLFactory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        String resource = "/definitions/lists.yaml";
        try (InputStream file = Objects.requireNonNull(ListFile.class.getResourceAsStream(resource), resource)) {
            return yaml.readValue(file, ListFile.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }
}
