package childrens.improvement.alerting.channel.egress;

import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.channel.Outcome.Kind;
import childrens.improvement.alerting.channel.egress.EgressGuard.Refused;
import childrens.improvement.alerting.channel.egress.EgressGuard.Target;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests to addresses that somebody has entered, and says what became of them. */
@ApplicationScoped
public class Egress {

    private final HttpClient client;
    private final EgressConfig config;
    private final EgressGuard guard;

    Egress(Vertx vertx, EgressConfig config) {
        this.config = config;
        this.guard = new EgressGuard(config.allowedHosts().orElse(Set.of()), InetAddress::getAllByName);
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setVerifyHost(true).setConnectTimeout((int)
                        config.within().toMillis()));
    }

    /** Why nothing may be sent there; empty when it may, or when nobody knows the host now. */
    public Optional<String> refusal(URI uri) {
        try {
            guard.check(uri);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.ofNullable(refused.getMessage());
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

    /** Posts; a redirect is not followed. */
    public Outcome post(URI uri, Map<String, String> headers, byte[] body) {
        Target target;
        try {
            target = guard.check(uri);
        } catch (Refused refused) {
            return new Outcome(Kind.REFUSED, "not sent: " + refused.getMessage());
        } catch (UnknownHostException unknown) {
            return new Outcome(Kind.UNREACHABLE, "nobody knows the host " + uri.getHost());
        }
        Exchange exchange = new Exchange(client, config.mostBytes());
        try {
            int status = exchange.post(target, uri, headers, body)
                    .get(config.within().toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome(status / 100 == 2 ? Kind.ACCEPTED : Kind.REFUSED, "answered " + status);
        } catch (ExecutionException failed) {
            return exchange.unanswered(String.valueOf(failed.getCause()));
        } catch (TimeoutException late) {
            return exchange.unanswered("no answer within " + config.within().toSeconds() + " s");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return exchange.unanswered("the service stopped");
        } finally {
            exchange.end();
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
