package childrens.improvement.alerting.channel.webhook;

import childrens.improvement.alerting.channel.Attempt;
import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.channel.egress.Egress;
import childrens.improvement.alerting.subscription.WebhookTargets;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Hands events to the webhooks of subscriptions. The id is that of the message, so that a receiver knows a repeat. */
@ApplicationScoped
class WebhookChannel implements Channel {

    private final WebhookTargets targets;
    private final Egress egress;
    private final Clock clock = Clock.systemUTC();

    WebhookChannel(WebhookTargets targets, Egress egress) {
        this.targets = targets;
        this.egress = egress;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public boolean reaches(String post) {
        return false;
    }

    @Override
    public Optional<String> canary() {
        return targets.canary();
    }

    @Override
    public Optional<String> destination(String recipient, String addresses) {
        return targets.url(recipient).map(url -> recipient);
    }

    /** Each subscription is somebody else's system, and fails alone. */
    @Override
    public String circuit(String destination) {
        return "webhook " + destination.substring(destination.indexOf(':') + 1);
    }

    /** Nobody else is told instead, and a system that is away over a bank holiday weekend is to miss nothing. */
    @Override
    public Optional<Duration> expiresAfter() {
        return Optional.of(Duration.ofDays(7));
    }

    @Override
    public boolean isBroken(Outcome outcome) {
        return outcome.kind() != Outcome.Kind.ACCEPTED;
    }

    @Override
    public Outcome send(Attempt attempt) {
        Optional<String> url = targets.url(attempt.destination());
        if (url.isEmpty()) {
            return new Outcome(Outcome.Kind.REFUSED, "the subscription has ended");
        }
        String id = attempt.message().toString();
        String body = attempt.text().body();
        Instant now = clock.instant();
        Map<String, String> headers = Map.of(
                "content-type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                targets.signatures(attempt.destination(), id, now, body));
        return egress.post(URI.create(url.get()), headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
