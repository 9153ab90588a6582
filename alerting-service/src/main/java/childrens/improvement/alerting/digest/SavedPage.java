package childrens.improvement.alerting.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A list as it was kept, without the rows that are shown no more. Nothing is written anew, so that everything else stands as
 * it was sent.
 */
final class SavedPage {

    private static final String START = "<!--row ";
    private static final String END = "<!--end ";
    private static final String CLOSE = "-->";

    private SavedPage() {}

    /** The row with marks around it. */
    static String marked(String id, String row) {
        String name = name(id);
        return START + name + CLOSE + row + END + name + CLOSE;
    }

    /** The page without the rows. */
    static String without(Collection<String> hidden, String page) {
        String left = page;
        for (String id : hidden) {
            String start = START + name(id) + CLOSE;
            String end = END + name(id) + CLOSE;
            for (int from = left.indexOf(start); from >= 0; from = left.indexOf(start, from)) {
                int until = left.indexOf(end, from);
                if (until < 0) {
                    throw new IllegalStateException("a row of a list has no end");
                }
                left = left.substring(0, from) + left.substring(until + end.length());
            }
        }
        return left;
    }

    /** Takes the rows out of what metrics-service said, and the entries that have none left. */
    static void remove(Set<String> hidden, JsonNode content) {
        AtomicInteger place = new AtomicInteger();
        for (JsonNode block : content.path("blocks")) {
            if (block.path("entries") instanceof ArrayNode entries) {
                for (Iterator<JsonNode> each = entries.iterator(); each.hasNext(); ) {
                    if (each.next().path("rows") instanceof ArrayNode rows && removeFrom(rows, hidden, place)) {
                        each.remove();
                    }
                }
            }
        }
    }

    /** Whether none is left of those that were there. */
    private static boolean removeFrom(ArrayNode rows, Set<String> hidden, AtomicInteger place) {
        boolean any = false;
        for (Iterator<JsonNode> each = rows.iterator(); each.hasNext(); ) {
            if (hidden.contains(ListRow.key(each.next(), place.getAndIncrement()))) {
                each.remove();
                any = true;
            }
        }
        return any && rows.isEmpty();
    }

    /** Ids are opaque: only what cannot end the mark goes into it. */
    private static String name(String id) {
        return id.replaceAll("[^A-Za-z0-9]", "_");
    }
}
