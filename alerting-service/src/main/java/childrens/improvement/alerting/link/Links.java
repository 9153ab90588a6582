package childrens.improvement.alerting.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the links of messages and reads those that come back. */
@ApplicationScoped
public class Links {

    private static final String PATH = "/pages/acknowledge?token=";

    private final LinkConfig config;
    private final String pages;
    private final LinkSigner signer;
    private final Clock machine = Clock.systemUTC();

    Links(LinkConfig config, @ConfigProperty(name = "delivery.pages") String pages) {
        this.config = config;
        this.pages = pages;
        this.signer = new LinkSigner(Stream.of(config.key(), config.previousKey())
                .flatMap(Optional::stream)
                .toList());
    }

    /** The address in the message under which it is acknowledged; empty while there is no key. */
    public Optional<String> of(UUID message) {
        return config.key()
                .map(key -> pages
                        + PATH
                        + signer.token(new Link(message, machine.instant().plus(config.validFor()))));
    }

    /** What the token says; empty when it was not signed here. */
    public Optional<Link> read(String token) {
        return signer.read(token);
    }

    /** Whether its time is over. */
    public boolean isOver(Link link) {
        return !machine.instant().isBefore(link.until());
    }
}
