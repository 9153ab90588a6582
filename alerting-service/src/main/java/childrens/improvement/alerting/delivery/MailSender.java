package childrens.improvement.alerting.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Hands mails to the mail server, outside any transaction. */
@ApplicationScoped
class MailSender {

    private final ReactiveMailer mailer;
    private final DeliveryConfig config;

    MailSender(ReactiveMailer mailer, DeliveryConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    /** Sends, and says what became of it; every attempt of one message has the same Message-ID. */
    Outcome send(Claim claim) {
        Mail mail = new Mail()
                .setTo(Arrays.asList(claim.address().split(", ")))
                .setSubject(claim.text().subject())
                .setText(claim.text().body())
                .addHeader("Message-ID", "<" + claim.message() + "@" + config.messageIdHost() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(config.answerWithin());
            return Outcome.accepted();
        } catch (RuntimeException failed) {
            return outcomeOf(failed);
        }
    }

    static Outcome outcomeOf(Throwable failed) {
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
