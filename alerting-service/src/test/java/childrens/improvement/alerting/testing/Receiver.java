package childrens.improvement.alerting.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A real HTTP receiver that behaves as it is told. */
public final class Receiver implements AutoCloseable {

    /** How it behaves. */
    public enum Behaves {
        /** Takes what comes: 204. */
        WELL,
        /** Answers 500. */
        FAILS,
        /** Takes what comes and cuts the connection instead of answering. */
        DROPS,
        /** Takes what comes and answers nothing for as long as it behaves so. */
        HANGS,
        /** Takes what comes and answers after a second, which is longer than the delivery's rounds. */
        SLOW,
        /** Answers as GOV.UK Notify does when it has taken a mail. */
        NOTIFIES,
        /** Sends elsewhere. */
        REDIRECTS
    }

    private static final String NOTIFIED = """
            {"id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": "ours",
             "content": {"subject": "s", "body": "b", "from_email": "council@notifications.example"},
             "uri": "https://api.example/v2/notifications/740e5834-3a29-46b4-9a6f-16142fde533a",
             "template": {"id": "f33517ff-2a88-4f6e-b855-c550268ce08a", "version": 1, "uri": "https://api.example/t"}}
            """;

    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private volatile Behaves behaves = Behaves.WELL;
    private volatile CountDownLatch hanging = new CountDownLatch(1);

    /** Listens on a free port. */
    public Receiver() {
        try {
            // else each answer waits for the client to confirm its head
            System.setProperty("sun.net.httpserver.nodelay", "true");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::take);
        server.start();
    }

    /** Where it listens. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook?of=ours";
    }

    /** Behaves so from now on. */
    public void set(Behaves as) {
        behaves = as;
        if (as == Behaves.HANGS || as == Behaves.SLOW) {
            hanging = new CountDownLatch(1);
        } else {
            hanging.countDown();
        }
    }

    /** What has come, the first first, whatever was answered. */
    public List<Taken> taken() {
        return taken;
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Behaves now = behaves;
        taken.add(new Taken(headers, body, now));
        switch (now) {
            case WELL -> exchange.sendResponseHeaders(204, -1);
            case FAILS -> exchange.sendResponseHeaders(500, -1);
            case REDIRECTS -> {
                exchange.getResponseHeaders().add("location", url());
                exchange.sendResponseHeaders(307, -1);
            }
            case NOTIFIES -> {
                byte[] answer = NOTIFIED.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(201, answer.length);
                exchange.getResponseBody().write(answer);
            }
            case HANGS -> await(60_000);
            case SLOW -> {
                await(1_000);
                exchange.sendResponseHeaders(204, -1);
            }
            case DROPS -> {
                // closed below, without an answer
            }
        }
        exchange.close();
    }

    private void await(long millis) {
        try {
            hanging.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        set(Behaves.WELL);
        server.stop(0);
    }

    /**
     * A request.
     *
     * @param behaved how it was answered
     */
    public record Taken(Map<String, String> headers, String body, Behaves behaved) {}
}
