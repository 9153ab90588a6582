package childrens.improvement.alerting.channel.egress;

import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.channel.egress.EgressGuard.Target;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One request and its answer. */
final class Exchange {

    private final HttpClient client;
    private final int mostBytes;
    private final AtomicReference<@Nullable HttpClientRequest> under = new AtomicReference<>();

    Exchange(HttpClient client, int mostBytes) {
        this.client = client;
        this.mostBytes = mostBytes;
    }

    /** The status of the answer, once as much of it was read as is read of any. */
    CompletableFuture<Integer> post(Target target, URI uri, Map<String, String> headers, byte[] body) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setFollowRedirects(false)
                .setURI(pathOf(uri));
        headers.forEach(options::putHeader);
        return client.request(options)
                .compose(request -> {
                    under.set(request);
                    return request.send(Buffer.buffer(body)).compose(this::drain);
                })
                .toCompletionStage()
                .toCompletableFuture();
    }

    /** What is to be said when there was no answer: before the request was under way it cannot have arrived. */
    Outcome unanswered(String why) {
        return under.get() == null
                ? new Outcome(Outcome.Kind.UNREACHABLE, why)
                : new Outcome(Outcome.Kind.NO_ANSWER, why);
    }

    /** Cuts what is still open. */
    void end() {
        HttpClientRequest request = under.get();
        if (request != null) {
            request.reset();
        }
    }

    private Future<Integer> drain(HttpClientResponse response) {
        Promise<Integer> status = Promise.promise();
        AtomicInteger read = new AtomicInteger();
        response.handler(part -> {
            if (read.addAndGet(part.length()) > mostBytes) {
                status.tryComplete(response.statusCode());
                response.request().reset();
            }
        });
        response.exceptionHandler(cut -> status.tryComplete(response.statusCode()));
        response.endHandler(end -> status.tryComplete(response.statusCode()));
        return status.future();
    }

    private static String pathOf(URI uri) {
        @Nullable String path = uri.getRawPath();
        @Nullable String query = uri.getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }
}
