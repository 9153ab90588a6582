package childrens.improvement.alerting.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are delivered. */
@ConfigMapping(prefix = "delivery")
public interface DeliveryConfig {

    /** Where the pages stand that messages link to. */
    @WithDefault("http://localhost:8083")
    String pages();

    /** What stands after the @ of each Message-ID. */
    @WithDefault("alerting.council.example")
    String messageIdHost();

    /** How long it has to be quiet before what has become overdue at about the same time goes as one message. */
    @WithDefault("500ms")
    Duration gather();

    /** How long no more of a first load or late feed has to come before its summary goes. */
    @WithDefault("2s")
    Duration gatherBacklog();

    /** The longest that gathering holds anything up. */
    @WithDefault("5m")
    Duration gatherAtMost();

    /** How long after a round of gathering, or of sending by mail, the next one begins. */
    @WithDefault("100ms")
    Duration look();

    /** The shortest wait after a failed attempt. */
    @WithDefault("10s")
    Duration waitAtLeast();

    /** The longest wait after a failed attempt. */
    @WithDefault("1h")
    Duration waitAtMost();

    /** How long after its first attempt by its last channel a message is given up. */
    @WithDefault("24h")
    Duration expiresAfter();

    /** How long after its first attempt a message goes on by the next channel, where its post has one. */
    @WithDefault("4h")
    Duration fallsBackAfter();

    /** After how many failures in a row a circuit opens. */
    @WithDefault("5")
    int circuitOpensAfter();

    /** How long a circuit is open at least, by the machine's clock. */
    @WithDefault("5s")
    Duration circuitOpenAtLeast();

    /** How long a circuit is open at most, by the machine's clock. */
    @WithDefault("2m")
    Duration circuitOpenAtMost();

    /** How long the mail server may take to answer. */
    @WithDefault("30s")
    Duration answerWithin();

    /** How long an attempt belongs to the instance that makes it; longer than the mail server may take. */
    @WithDefault("60s")
    Duration lease();
}
