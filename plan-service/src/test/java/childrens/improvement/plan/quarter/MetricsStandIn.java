package childrens.improvement.plan.quarter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A real HTTP server in the place of metrics-service: it answers series, refuses, or says nothing for a while. */
public final class MetricsStandIn implements QuarkusTestResourceLifecycleManager {

    enum Mood {
        ANSWERS,
        FAILS,
        SILENT
    }

    private static final Map<String, String> SERIES = new ConcurrentHashMap<>();
    private static final Set<String> ASKED_AS = ConcurrentHashMap.newKeySet();
    private static final CountDownLatch STOPPED = new CountDownLatch(1);
    private static final Collection<String> ANSWERED = new ConcurrentLinkedQueue<>();
    private static final Collection<String> UNANSWERED = new ConcurrentLinkedQueue<>();
    private static volatile Mood mood = Mood.FAILS;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server = unbound();

    static void is(Mood now) {
        mood = now;
    }

    /** Answers a measure's series of a scope with these readings, oldest first. */
    static void answers(String measure, String scope, String... readings) {
        SERIES.put(measure + "|" + scope, "{\"polarity\": \"up\", \"items\": [" + String.join(", ", readings) + "]}");
    }

    /** Whether a question about a scope was answered. */
    static boolean hasAnswered(String scope) {
        return ANSWERED.stream().anyMatch(query -> query.contains("scope=" + scope));
    }

    /** Whether a question about a scope waits for its answer. */
    static boolean isAsked(String scope) {
        return UNANSWERED.stream().anyMatch(query -> query.contains("scope=" + scope));
    }

    /** The headers with which it was asked. */
    static Set<String> askedAs() {
        return Set.copyOf(ASKED_AS);
    }

    @Override
    public Map<String, String> start() {
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/measures/", MetricsStandIn::answer);
        server.start();
        return Map.of("metrics.url", "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        STOPPED.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        ASKED_AS.add(exchange.getRequestHeaders().getFirst("Authorization"));
        if (mood == Mood.SILENT) {
            silence(exchange.getRequestURI().getQuery());
        }
        String measure = exchange.getRequestURI().getPath().split("/")[3];
        String scope = exchange.getRequestURI().getQuery().contains("scope=council") ? "council" : "area:cp-court";
        String body = SERIES.getOrDefault(measure + "|" + scope, "{\"items\": []}");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(mood == Mood.FAILS ? 500 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
        if (mood == Mood.ANSWERS) {
            ANSWERED.add(exchange.getRequestURI().getQuery());
        }
    }

    private static void silence(String query) {
        UNANSWERED.add(query);
        try {
            STOPPED.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            UNANSWERED.remove(query);
        }
    }

    private static HttpServer unbound() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
