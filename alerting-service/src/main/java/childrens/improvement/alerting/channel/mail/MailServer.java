package childrens.improvement.alerting.channel.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.Optional;

/** Where mails are handed in, by the names that Quarkus has for it. */
@ConfigMapping(prefix = "mail")
interface MailServer {

    /** Its host. */
    String host();

    /** Its port. */
    int port();

    /** Who mails are from. */
    String from();

    /** {@code DISABLED}, {@code OPTIONAL} or {@code REQUIRED}. */
    @WithName("start-tls")
    @WithDefault("OPTIONAL")
    StartTLSOptions startTls();

    /** Whom this service is known as there, if it has to be. */
    Optional<String> username();

    /** The password of that. */
    Optional<String> password();

    /** A PEM file with who vouches for the server, where that is nobody whom Java trusts anyhow. */
    Optional<String> trust();

    /**
     * One connection, which is closed with its client. The client sees to it that the server's certificate is for its host,
     * unless it is told to: what it finds set it takes away.
     */
    default MailConfig config() {
        MailConfig config = new MailConfig()
                .setHostname(host())
                .setPort(port())
                .setStarttls(startTls())
                .setKeepAlive(true)
                .setMaxPoolSize(1);
        username().ifPresent(name -> config.setUsername(name).setLogin(LoginOption.REQUIRED));
        password().ifPresent(config::setPassword);
        trust().ifPresent(file -> config.setPemTrustOptions(new PemTrustOptions().addCertPath(file)));
        return config;
    }
}
