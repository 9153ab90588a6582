package childrens.improvement.alerting.channel.mail;

import childrens.improvement.alerting.channel.Attempt;
import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.delivery.DeliveryConfig;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Hands mails to the mail server. */
@ApplicationScoped
class MailChannel implements Channel {

    private final ReactiveMailer mailer;
    private final DeliveryConfig config;

    MailChannel(ReactiveMailer mailer, DeliveryConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    @Override
    public String name() {
        return MAIL;
    }

    @Override
    public boolean reaches(String post) {
        return true;
    }

    @Override
    public Optional<String> destination(String post, String addresses) {
        return Optional.of(addresses).filter(some -> !some.isBlank());
    }

    /** Every attempt of one message has the same Message-ID. */
    @Override
    public Outcome send(Attempt attempt) {
        Mail mail = new Mail()
                .setTo(Arrays.asList(attempt.destination().split(", ")))
                .setSubject(attempt.text().subject())
                .setText(attempt.text().body())
                .addHeader("Message-ID", "<" + attempt.message() + "@" + config.messageIdHost() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        String html = attempt.text().html();
        if (html != null) {
            mail.setHtml(html);
        }
        try {
            mailer.send(mail).await().atMost(config.answerWithin());
            return Outcome.accepted("taken by the mail server");
        } catch (RuntimeException failed) {
            return outcomeOf(failed);
        }
    }

    private static Outcome outcomeOf(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refused) {
                return new Outcome(Outcome.Kind.REFUSED, String.valueOf(refused.getMessage()));
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return new Outcome(Outcome.Kind.UNREACHABLE, String.valueOf(cause.getMessage()));
            }
        }
        return new Outcome(Outcome.Kind.NO_ANSWER, failed.getClass().getSimpleName() + ": " + failed.getMessage());
    }
}
