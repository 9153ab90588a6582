package childrens.improvement.plan.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How metrics-service is asked. */
@ConfigMapping(prefix = "metrics")
interface MetricsConfig {

    /** Where it is. */
    @WithDefault("http://localhost:8082")
    URI url();

    /** How long one answer may take. */
    @WithDefault("2s")
    Duration answerWithin();

    /** How long whoever looks is kept waiting for all answers together. */
    @WithDefault("3s")
    Duration allWithin();

    /** The same when a quarter is closed; well within the time that a transaction may take. */
    @WithDefault("20s")
    Duration allWithinAtClose();

    /** For how long an answer is not asked for again, by the service clock. */
    @WithDefault("10s")
    Duration fresh();

    /** For how long it is left alone once it was away. */
    @WithDefault("5s")
    Duration leaveAlone();

    /** How many questions are asked at once. */
    @WithDefault("6")
    int atOnce();
}
