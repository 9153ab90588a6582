package childrens.improvement.alerting.channel.notify;

import childrens.improvement.alerting.channel.Attempt;
import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.channel.Outcome.Kind;
import childrens.improvement.alerting.channel.egress.EgressConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/** Hands mails to GOV.UK Notify. Its client knows no time limit, so each request has a thread that is left behind. */
@ApplicationScoped
class NotifyChannel implements Channel {

    private final NotifyConfig config;
    private final EgressConfig limits;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "notify");
        thread.setDaemon(true);
        return thread;
    });

    NotifyChannel(NotifyConfig config, EgressConfig limits) {
        this.config = config;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "notify";
    }

    @Override
    public boolean reaches(String post) {
        return config.apiKey().isPresent() && config.template().isPresent();
    }

    @Override
    public Optional<String> destination(String post, String addresses) {
        return Optional.of(addresses).filter(some -> !some.isBlank() && reaches(post));
    }

    @Override
    public Outcome send(Attempt attempt) {
        Outcome last = new Outcome(Kind.REFUSED, "nobody to send it to");
        boolean isTaken = false;
        // one address, or several with commas between them; what is not taken for one is tried again for all
        for (String address : attempt.destination().split(", ")) {
            last = send(attempt, address);
            if (last.kind() != Kind.ACCEPTED) {
                return isTaken ? new Outcome(Kind.NO_ANSWER, "taken for some: " + last.answer()) : last;
            }
            isTaken = true;
        }
        return last;
    }

    private Outcome send(Attempt attempt, String address) {
        NotificationClient client = new NotificationClient(config.apiKey().orElseThrow(), config.url());
        Map<String, String> words = Map.of(
                "subject", attempt.text().subject(), "body", attempt.text().body());
        String reference = attempt.message() + " " + attempt.recipient();
        Future<Outcome> answer = threads.submit(() -> Outcome.accepted("taken by GOV.UK Notify as "
                + client.sendEmail(config.template().orElseThrow(), address, words, reference)
                        .getNotificationId()));
        try {
            return answer.get(limits.within().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            return outcomeOf(failed);
        } catch (TimeoutException late) {
            return new Outcome(Kind.NO_ANSWER, "no answer in time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(Kind.NO_ANSWER, "the service stopped");
        }
    }

    private static Outcome outcomeOf(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return new Outcome(Kind.UNREACHABLE, String.valueOf(cause.getMessage()));
            }
            if (cause instanceof NotificationClientException refused && refused.getCause() == null) {
                return new Outcome(Kind.REFUSED, "answered " + refused.getHttpResult());
            }
        }
        return new Outcome(Kind.NO_ANSWER, String.valueOf(failed.getMessage()));
    }

    @Override
    public boolean isBroken(Outcome outcome) {
        return outcome.kind() != Kind.ACCEPTED;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
