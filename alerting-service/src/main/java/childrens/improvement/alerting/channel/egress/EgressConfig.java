package childrens.improvement.alerting.channel.egress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where requests may go besides the public internet, and how long they may take. */
@ConfigMapping(prefix = "egress")
public interface EgressConfig {

    /** Hosts of the council's own that may have a private address, another port than 443, and no TLS. */
    Optional<Set<String>> allowedHosts();

    /** How long an answer may take, from looking up the address. */
    @WithDefault("5s")
    Duration within();

    /** How many bytes of an answer are read. */
    @WithDefault("65536")
    int mostBytes();
}
