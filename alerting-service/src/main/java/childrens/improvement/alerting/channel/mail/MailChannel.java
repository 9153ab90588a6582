package childrens.improvement.alerting.channel.mail;

import childrens.improvement.alerting.channel.Attempt;
import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.delivery.DeliveryConfig;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Hands mails to the mail server, each over a client and a connection of its own: of several mails over a shared client one
 * now and then waited for ever for a connection that was being closed, which looks like a mail that may have arrived.
 */
@ApplicationScoped
class MailChannel implements Channel {

    private final Vertx vertx;
    private final MailServer server;
    private final DeliveryConfig config;

    MailChannel(Vertx vertx, MailServer server, DeliveryConfig config) {
        this.vertx = vertx;
        this.server = server;
        this.config = config;
    }

    @Override
    public String name() {
        return MAIL;
    }

    @Override
    public Optional<String> destination(String post, String addresses) {
        return Optional.of(addresses).filter(some -> !some.isBlank());
    }

    @Override
    public boolean reaches(String post) {
        return true;
    }

    /** Every attempt of one message has the same Message-ID. */
    @Override
    public Outcome send(Attempt attempt) {
        MailMessage mail = new MailMessage()
                .setFrom(server.from())
                .setTo(Arrays.asList(attempt.destination().split(", ")))
                .setSubject(attempt.text().subject())
                .setText(attempt.text().body())
                .addHeader("Message-ID", "<" + attempt.message() + "@" + config.messageIdHost() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        String html = attempt.text().html();
        if (html != null) {
            mail.setHtml(html);
        }
        MailClient client = MailClient.create(vertx, server.config());
        try {
            client.sendMail(mail)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
            return Outcome.accepted("taken by the mail server");
        } catch (ExecutionException | TimeoutException failed) {
            return outcomeOf(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(Outcome.Kind.NO_ANSWER, "the service was stopped while it sent");
        } finally {
            client.close();
        }
    }

    private static Outcome outcomeOf(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused) {
                return new Outcome(Outcome.Kind.REFUSED, String.valueOf(refused.getMessage()));
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof SSLHandshakeException
                    || isWithoutTls(cause)) {
                return new Outcome(Outcome.Kind.UNREACHABLE, String.valueOf(cause.getMessage()));
            }
        }
        Throwable why = failed.getCause() == null ? failed : failed.getCause();
        return new Outcome(Outcome.Kind.NO_ANSWER, why.getClass().getSimpleName() + ": " + why.getMessage());
    }

    /** The client has no type for it; nothing was handed over. */
    private static boolean isWithoutTls(Throwable cause) {
        return String.valueOf(cause.getMessage()).startsWith("STARTTLS required");
    }
}
