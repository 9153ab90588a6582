package childrens.improvement.alerting.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Stands in for metrics-service: it answers lists from what tests tell it to be owed, to this service alone. And for
 * plan-service, which answers any document with the same ratings.
 *
 * <p>The test and the test resource may come from different class loaders, so it is told over HTTP.
 */
public final class ListsStandIn implements AutoCloseable {

    private static final String PROPERTY = "test.lists";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<Map<String, String>> owed = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> due = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int answers = 200;
    private final HttpServer server;

    ListsStandIn() {
        try {
            // else each answer waits for the client to confirm its head
            System.setProperty("sun.net.httpserver.nodelay", "true");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/v1/lists/", this::list);
        server.createContext("/v1/plans/", this::plan);
        server.createContext("/v1/due", this::due);
        server.createContext("/control/", this::obey);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        System.setProperty(PROPERTY, url());
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on every question is answered with the status; 200 for lists. */
    public static void answer(int status) {
        tell("answer", Map.of("status", Integer.toString(status)));
    }

    /** The team owes it to the child. */
    public static void owe(String team, String id, String subject, Instant dueBefore) {
        tell("owe", Map.of("team", team, "id", id, "subject", subject, "due", dueBefore.toString()));
    }

    /** So many of the measure have to be done by then, and so many are done; what was said of it before is forgotten. */
    public static void due(String measure, int done, int open, Instant dueBefore) {
        tell(
                "due",
                Map.of(
                        "measure",
                        measure,
                        "done",
                        Integer.toString(done),
                        "open",
                        Integer.toString(open),
                        "due",
                        dueBefore.toString()));
    }

    /** What was asked so far, path and query. */
    public static List<String> asked() {
        return tell("asked", Map.of()).lines().toList();
    }

    private static String tell(String what, Map<String, String> values) {
        String query = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("&"));
        URI uri = URI.create(System.getProperty(PROPERTY) + "/control/" + what + "?" + query);
        try {
            return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void obey(HttpExchange exchange) throws IOException {
        Map<String, String> values = query(exchange);
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/answer")) {
            answers = Integer.parseInt(values.get("status"));
        } else if (path.endsWith("/owe")) {
            owed.add(values);
        } else if (path.endsWith("/due")) {
            due.removeIf(one -> Objects.equals(one.get("measure"), values.get("measure")));
            due.add(values);
        }
        send(exchange, 200, String.join("\n", asked));
    }

    private void due(HttpExchange exchange) throws IOException {
        if (isAnswered(exchange)) {
            Map<String, String> query = query(exchange);
            Instant after = Instant.parse(query.get("after"));
            Instant until = Instant.parse(query.get("until"));
            String items = due.stream()
                    .filter(one -> exchange.getRequestURI().getQuery().contains("measure=" + one.get("measure")))
                    .filter(one -> Instant.parse(one.get("due")).isAfter(after)
                            && !Instant.parse(one.get("due")).isAfter(until))
                    .map(one -> "{\"measure\": \"%s\", \"done\": %s, \"open\": %s, \"dueBefore\": \"%s\"}"
                            .formatted(one.get("measure"), one.get("done"), one.get("open"), one.get("due")))
                    .collect(Collectors.joining(","));
            send(exchange, 200, "{\"items\": [" + items + "], \"next\": null}");
        }
    }

    /** Answers all but this service, and everybody when that was asked for, with an error. */
    private boolean isAnswered(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String[] parts = token.split("\\.");
        boolean known = parts.length == 3
                && new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .contains("\"alerting-service\"");
        if (!known || answers != 200) {
            send(exchange, known ? answers : 401, "{}");
        }
        return known && answers == 200;
    }

    private void list(HttpExchange exchange) throws IOException {
        if (!isAnswered(exchange)) {
            return;
        }
        String[] path = exchange.getRequestURI().getPath().split("/");
        send(exchange, 200, content(path[3], path[4], query(exchange)));
    }

    private void plan(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        send(exchange, answers, "{\"ratings\": {\"GREEN\": 12, \"AMBER\": 0, \"RED\": 4}}");
    }

    private String content(String kind, String scope, Map<String, String> query) {
        Instant at = Instant.parse(query.get("at"));
        Instant until = Instant.parse(query.get("until"));
        List<Map<String, String>> here = owed.stream()
                .filter(one -> scope.equals("team:" + one.get("team")))
                .toList();
        String overdue = rows(here, at, Instant.MIN, at.plusNanos(1));
        String due = rows(here, at, at.plusNanos(1), until.plusNanos(1));
        String after = rows(here, at, until.plusNanos(1), Instant.MAX);
        return """
                {"kind": "%s", "scope": "%s", "title": "The list", "at": "%s", "since": "%s", "until": "%s",
                 "changed": [{"text": "new to the team", "count": 1}],
                 "blocks": [%s, %s, %s], "counts": {}, "withheld": 0}
                """.formatted(
                        kind,
                        scope,
                        at,
                        query.get("since"),
                        until,
                        block("overdue", "Overdue", overdue),
                        block("due-before-next", "Due before the next list", due),
                        block("due-after", "Due in the 7 days after", after));
    }

    private static String block(String id, String title, String entries) {
        int count = entries.isEmpty() ? 0 : entries.split("\"rows\"", -1).length - 1;
        return "{\"id\": \"%s\", \"title\": \"%s\", \"entries\": [%s], \"figures\": [], \"count\": %d}"
                .formatted(id, title, entries, count);
    }

    private static String rows(List<Map<String, String>> owed, Instant at, Instant from, Instant until) {
        return owed.stream()
                .filter(one -> {
                    Instant due = Instant.parse(one.get("due"));
                    return !due.isBefore(from) && due.isBefore(until);
                })
                .map(one -> """
                        {"group": null, "rows": [{"id": "%s", "measure": "M003", "subject": "%s", "reference": "R-%s",
                          "link": "https://case-system.example/records/%s", "worker": "w-1", "dueBefore": "%s",
                          "outcome": "pending", "daysSinceLastSeen": 18, "plannedFor": null, "why": null}]}
                        """.formatted(
                        one.get("id"), one.get("subject"), one.get("subject"), one.get("subject"), one.get("due")))
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> values = new HashMap<>();
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
