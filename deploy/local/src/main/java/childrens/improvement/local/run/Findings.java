package childrens.improvement.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What the services have found in the demonstration, as a director sees it. */
final class Findings {

    private static final int PAGE = 500;

    private final Web web;
    private final String token;

    Findings(Web web, String token) {
        this.web = web;
        this.token = token;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        plan().ifPresent(lines::add);
        lines.addAll(new MeasuresFound(all(Service.METRICS, "/v1/measures").orElse(List.of()), this::reading).lines());
        lines.add("");
        lines.add(count(
                "Breaches (alerting-service)",
                "/v1/breaches",
                each -> text(each, "state") + ", " + text(each, "kind") + " " + text(each, "level")));
        lines.add(count("Notifications (alerting-service)", "/v1/notifications", each -> text(each, "state")));
        return lines;
    }

    private Optional<String> plan() {
        return web.get(Service.PLAN, "/v1/plans/2020-21", token)
                .map(plan -> "Improvement plan " + plan.path("year").asText() + ": "
                        + plan.path("priorities").size() + " priorities, "
                        + plan.path("aims").size() + " aims");
    }

    private Optional<JsonNode> reading(String question) {
        return web.get(Service.METRICS, "/v1/measures/" + question, token);
    }

    private String count(String title, String path, Function<JsonNode, String> kind) {
        return all(Service.ALERTING, path)
                .map(items -> title + ": " + counted(items, kind))
                .orElse(title + ": not yet");
    }

    /** How many there are of each kind, in words. */
    static String counted(List<JsonNode> items, Function<JsonNode, String> kind) {
        Map<String, Integer> counts = new TreeMap<>();
        items.forEach(item -> counts.merge(kind.apply(item), 1, Integer::sum));
        List<String> words = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
        return items.isEmpty() ? "none" : items.size() + " (" + String.join("; ", words) + ")";
    }

    /** All pages of a list; empty when the service does not answer. */
    private Optional<List<JsonNode>> all(Service service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            Optional<JsonNode> page = web.get(service, path + "?limit=" + PAGE + cursor, token);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            page.get().path("items").forEach(items::add);
            String next = page.get().path("next").asText("");
            cursor = next.isEmpty() || next.equals("null") ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return Optional.of(items);
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).asText("unknown");
    }
}
