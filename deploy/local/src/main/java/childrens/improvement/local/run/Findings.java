package childrens.improvement.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the services have found in the demonstration, as a director sees it. */
final class Findings {

    private static final List<String> MEASURES =
            List.of("M001", "M002", "M003", "M004", "M005", "M006", "M009", "M010", "M011", "M038");
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
        lines.addAll(measures());
        lines.add("");
        lines.add(count("Breaches (alerting-service)", "/v1/breaches", "state"));
        lines.add(count("Notifications (alerting-service)", "/v1/notifications", "state"));
        return lines;
    }

    private Optional<String> plan() {
        return web.get(Service.PLAN, "/v1/plans/2020-21", token)
                .map(plan -> "Improvement plan " + plan.path("year").asText() + ": "
                        + plan.path("priorities").size() + " priorities, "
                        + plan.path("aims").size() + " aims");
    }

    private List<String> measures() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Measures, each in its own window");
        for (String measure : MEASURES) {
            lines.add("  " + measure + "  " + reading(measure));
        }
        return lines;
    }

    private String reading(String measure) {
        Optional<JsonNode> reading = web.get(Service.METRICS, "/v1/measures/" + measure + "/reading", token);
        if (reading.isEmpty()) {
            return "no reading yet";
        }
        String title = web.get(Service.METRICS, "/v1/measures/" + measure, token)
                .map(definition -> definition.path("title").asText())
                .orElse("");
        JsonNode found = reading.get();
        String percent =
                found.path("percent").isNumber() ? found.path("percent").asText() + "%" : "no value";
        return String.format(
                "%-9s %-9s %7s of %-7s %s",
                found.path("rating").asText("-"),
                percent,
                found.path("numerator").asText(),
                found.path("denominator").asText(),
                title.isEmpty() ? target(found) : title + ", " + target(found));
    }

    private static String target(JsonNode reading) {
        JsonNode target = reading.path("target");
        String value =
                target.path("value").isNumber() ? " " + target.path("value").asText() : "";
        return "target " + target.path("kind").asText("none") + value + ", "
                + reading.path("window").path("kind").asText("") + " from "
                + reading.path("window").path("from").asText("");
    }

    /** Counts all pages of a list, by one of its fields. */
    private String count(String title, String path, String field) {
        Map<String, Integer> counts = new TreeMap<>();
        String cursor = "";
        do {
            Optional<JsonNode> page = web.get(Service.ALERTING, path + "?limit=" + PAGE + cursor, token);
            if (page.isEmpty()) {
                return title + ": not yet";
            }
            for (JsonNode item : page.get().path("items")) {
                counts.merge(item.path(field).asText("unknown"), 1, Integer::sum);
            }
            String next = page.get().path("next").asText("");
            cursor = next.isEmpty() || next.equals("null") ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return title + ": " + (counts.isEmpty() ? "none" : text(counts));
    }

    private static String text(Map<String, Integer> counts) {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .toList());
    }
}
