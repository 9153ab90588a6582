package childrens.improvement.alerting.digest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list as metrics-service has put it together.
 *
 * @param changed what is new since the list before
 * @param withheld how many rows it could not be given
 * @param documents documents of the plan that go with it
 */
record ListContent(String title, List<Changed> changed, List<Block> blocks, long withheld, List<Document> documents) {

    /** One line of what is new. */
    record Changed(String text, long count) {}

    /** A part of the list, in its order. */
    record Block(String id, String title, long count, List<Entry> entries, List<ListFigure> figures) {}

    /**
     * One line, or one for each of the brothers and sisters.
     *
     * @param group of a household; null where it is one child
     */
    record Entry(@Nullable String group, List<ListRow> rows) {}

    /** A document that goes with the list. */
    record Document(String title, String link, String text) {}

    static ListContent of(JsonNode content) {
        AtomicInteger place = new AtomicInteger();
        return new ListContent(
                content.path("title").asText(),
                all(content.path("changed"))
                        .map(one -> new Changed(
                                one.path("text").asText(), one.path("count").asLong()))
                        .toList(),
                all(content.path("blocks")).map(block -> block(block, place)).toList(),
                content.path("withheld").asLong(),
                all(content.path("documents"))
                        .map(one -> new Document(
                                one.path("title").asText(),
                                one.path("link").asText(),
                                one.path("text").asText()))
                        .toList());
    }

    /** Every row once. */
    List<ListRow> rows() {
        Set<String> seen = new HashSet<>();
        List<ListRow> rows = new ArrayList<>();
        for (Block block : blocks) {
            for (Entry entry : block.entries()) {
                entry.rows().stream().filter(row -> seen.add(row.id())).forEach(rows::add);
            }
        }
        return rows;
    }

    static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Block block(JsonNode block, AtomicInteger place) {
        List<Entry> entries =
                all(block.path("entries")).map(entry -> entry(entry, place)).toList();
        return new Block(
                block.path("id").asText(),
                block.path("title").asText(),
                block.path("count").asLong(entries.size()),
                entries,
                all(block.path("figures")).map(ListFigure::of).toList());
    }

    private static Entry entry(JsonNode entry, AtomicInteger place) {
        return new Entry(
                entry.path("group").textValue(),
                all(entry.path("rows"))
                        .map(row -> ListRow.of(row, place.getAndIncrement()))
                        .toList());
    }
}
