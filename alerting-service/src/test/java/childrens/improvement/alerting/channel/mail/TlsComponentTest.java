package childrens.improvement.alerting.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.channel.Attempt;
import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.delivery.DeliveryConfig;
import childrens.improvement.alerting.message.LetterPage;
import childrens.improvement.alerting.message.Text;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.Mailbox.Mail;
import io.quarkus.mailer.MailerName;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mails to servers with and without TLS, when TLS is required as in production. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class TlsComponentTest {

    @Inject
    @MailerName("secured")
    ReactiveMailer secured;

    @Inject
    @MailerName("bare")
    ReactiveMailer bare;

    @Inject
    DeliveryConfig config;

    @Test
    void a_mail_goes_over_tls_in_plain_text_and_as_a_page_and_says_that_a_machine_sent_it() {
        Mailbox mailbox = new Mailbox("tls-" + UUID.randomUUID() + "@council.example");
        Attempt attempt = attempt(mailbox);
        Outcome outcome = new MailChannel(secured, config).send(attempt);
        Mail mail = mailbox.await(1).get(0);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.ACCEPTED);
        assertThat(mail.header("Message-ID")).isEqualTo("<" + attempt.message() + "@" + config.messageIdHost() + ">");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Content-Type")).startsWith("multipart/alternative");
        assertThat(mail.body()).contains("Why you: because.");
        assertThat(mail.page()).contains("<p style=").contains("Why you: because.");
    }

    @Test
    void nothing_is_said_to_a_mail_server_without_tls() {
        Mailbox mailbox = new Mailbox("bare-" + UUID.randomUUID() + "@council.example");
        Outcome outcome = new MailChannel(bare, config).send(attempt(mailbox));
        assertThat(outcome.kind()).isNotEqualTo(Outcome.Kind.ACCEPTED);
        assertThat(mailbox.mails()).isEmpty();
    }

    private static Attempt attempt(Mailbox mailbox) {
        Text plain = new Text("Overdue: 1 visit", "For you\n\nWhy you: because.\n");
        Text text = new Text(plain.subject(), plain.body(), LetterPage.of(plain));
        return new Attempt(UUID.randomUUID(), "overdue", "team-manager-court-1", mailbox.address(), text, false);
    }
}
