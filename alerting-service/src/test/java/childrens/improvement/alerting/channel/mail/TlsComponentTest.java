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
import childrens.improvement.alerting.testing.TlsGate;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails to servers with and without TLS, where TLS is required as it is in production. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class TlsComponentTest {

    @Inject
    Vertx vertx;

    @Inject
    DeliveryConfig config;

    @Inject
    @ConfigProperty(name = "quarkus.mailer.port")
    int mailServer;

    /** One for all tests: its key takes a second to make. */
    private static @Nullable TlsGate gate;

    private final Mailbox mailbox = new Mailbox("tls-" + UUID.randomUUID() + "@council.example");
    private final Attempt attempt = attempt(mailbox);

    @BeforeEach
    void a_mail_server_with_tls() {
        if (gate == null) {
            gate = new TlsGate(mailServer);
        }
    }

    @AfterAll
    static void the_gate_is_closed() {
        gate().close();
    }

    @Test
    void a_mail_goes_over_tls_in_plain_text_and_as_a_page_and_says_that_a_machine_sent_it() {
        Outcome outcome = send("localhost", gate().port(), Optional.of(gate().certificate()));
        assertThat(outcome).isEqualTo(Outcome.accepted("taken by the mail server"));
        Mail mail = mailbox.await(1).get(0);
        assertThat(mail.header("Message-ID")).isEqualTo("<" + attempt.message() + "@" + config.messageIdHost() + ">");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Content-Type")).startsWith("multipart/alternative");
        assertThat(mail.body()).contains("Why you: because.");
        assertThat(mail.page()).contains("<p style=").contains("Why you: because.");
    }

    @Test
    void nothing_is_said_to_a_mail_server_without_tls() {
        assertNothingSaid(send("localhost", mailServer, Optional.empty()));
    }

    @Test
    void nothing_is_said_to_a_mail_server_that_nobody_vouches_for() {
        assertNothingSaid(send("localhost", gate().port(), Optional.empty()));
    }

    @Test
    void nothing_is_said_to_a_mail_server_whose_certificate_is_for_another() {
        assertNothingSaid(send("127.0.0.1", gate().port(), Optional.of(gate().certificate())));
    }

    private void assertNothingSaid(Outcome outcome) {
        assertThat(outcome.kind()).as(outcome.answer()).isEqualTo(Outcome.Kind.UNREACHABLE);
        assertThat(mailbox.mails()).isEmpty();
    }

    private static TlsGate gate() {
        return Objects.requireNonNull(gate);
    }

    private Outcome send(String host, int port, Optional<Path> trust) {
        return new MailChannel(vertx, new Server(host, port, trust.map(Path::toString)), config).send(attempt);
    }

    private static Attempt attempt(Mailbox mailbox) {
        Text plain = new Text("Overdue: 1 visit", "For you\n\nWhy you: because.\n");
        Text text = new Text(plain.subject(), plain.body(), LetterPage.of(plain));
        return new Attempt(UUID.randomUUID(), "overdue", "team-manager-court-1", mailbox.address(), text, false);
    }

    /** A mail server to which mails go over TLS or not at all. */
    private record Server(String host, int port, Optional<String> trust) implements MailServer {

        @Override
        public String from() {
            return "improvement-plan@council.example";
        }

        @Override
        public StartTLSOptions startTls() {
            return StartTLSOptions.REQUIRED;
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }
    }
}
