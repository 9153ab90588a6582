package childrens.improvement.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** September as one team lived it: its lists, what was escalated and taken on, what came right again, a silent feed. */
final class ManagersMonth {

    /** Whose month it is. */
    static final String TEAM = "court-1";

    private static final String VISIT = "M003";
    private static final String LISTS =
            "/v1/digests?kind=daily&scope=team:" + TEAM + "&from=2020-09-01&until=2020-10-01&limit=500";
    private static final String TOLD = "/v1/notifications?limit=500&recipient=head-of-cp-court";
    private static final String RECOVERED = "/v1/breaches?kind=measure&state=closed&limit=500";
    private static final String FEEDS = "/v1/breaches?kind=feed&limit=500";

    private final Web web;
    private final UnaryOperator<String> tokens;
    private final MailTally mails;

    /** @param tokens from a local user to a token */
    ManagersMonth(Web web, UnaryOperator<String> tokens, MailTally mails) {
        this.web = web;
        this.tokens = tokens;
        this.mails = mails;
    }

    /** What is told of it; a part of which nothing is known says none. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", "September of the manager of " + TEAM));
        part(lines, "Lists", items(LISTS, "team-manager").map(ManagersMonth::list));
        List<JsonNode> escalated = escalated();
        part(
                lines,
                "Visits to children with a protection plan that were escalated to the head of service",
                escalated.stream()
                        .filter(each -> text(each, "measure").equals(VISIT))
                        .map(each -> day(each, "openedAt") + "  " + overdue(each)));
        part(
                lines,
                "In the weekly message to the head of service, later than one whole further interval",
                escalated.stream()
                        .filter(each -> !text(each, "measure").equals(VISIT))
                        .collect(Collectors.groupingBy(each -> text(each, "measure"), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(each -> each.getKey() + "  " + each.getValue()));
        part(lines, "Taken on", escalated.stream().flatMap(each -> Json.each(each.path("acknowledgements"))
                .map(ManagersMonth::acknowledgement)));
        part(
                lines,
                "Percentages that recovered",
                items(RECOVERED, "director")
                        .filter(each -> each.path("closedBecause").asText().equals("recovered"))
                        .filter(each -> each.path("scope").asText().matches("council|team:" + TEAM))
                        .map(each -> day(each, "closedAt") + "  " + text(each, "measure") + " " + text(each, "scope")));
        part(
                lines,
                "Feeds that fell silent",
                items(FEEDS, "director")
                        .map(each -> day(each, "openedAt") + "  " + text(each, "about") + ", back "
                                + day(each, "closedAt")));
        lines.addAll(mails.lines());
        return lines;
    }

    private List<JsonNode> escalated() {
        return items(TOLD, HeadOfService.USER)
                .filter(each -> each.path("step").asText().equals("escalated"))
                .map(each -> each.path("breach").asText())
                .distinct()
                .flatMap(each ->
                        web.get(Service.ALERTING, "/v1/breaches/" + each, tokens.apply(HeadOfService.USER)).stream())
                .filter(each -> each.path("team").asText().equals(TEAM))
                .toList();
    }

    private Stream<JsonNode> items(String path, String user) {
        return web.get(Service.ALERTING, path, tokens.apply(user)).stream()
                .flatMap(page -> Json.each(page.path("items")));
    }

    private static void part(List<String> lines, String title, Stream<String> found) {
        List<String> told = found.sorted(Comparator.naturalOrder()).toList();
        lines.add("  " + title + (told.isEmpty() ? ": none" : ""));
        told.forEach(line -> lines.add("    " + line));
    }

    private static String list(JsonNode list) {
        return text(list, "on") + "  "
                + Json.each(list.path("counts"))
                        .filter(count -> count.path("count").asLong() > 0)
                        .map(count -> count.path("count").asLong() + " " + text(count, "title"))
                        .collect(Collectors.joining("; "));
    }

    private static String overdue(JsonNode breach) {
        return text(breach, "measure") + " overdue, "
                + (text(breach, "state").equals("closed")
                        ? text(breach, "closedBecause") + " " + day(breach, "closedAt")
                        : text(breach, "state"));
    }

    private static String acknowledgement(JsonNode given) {
        return day(given, "at") + "  by " + text(given, "post") + " until " + day(given, "reviewBy") + ": "
                + text(given, "plan");
    }

    private static String day(JsonNode item, String field) {
        String instant = item.path(field).asText("");
        return instant.length() < 16 ? "not yet" : instant.substring(0, 16).replace('T', ' ');
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).asText("unknown");
    }
}
