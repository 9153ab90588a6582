package childrens.improvement.alerting.watch;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Canaries every hour, or every second. */
@Mock
@ApplicationScoped
class WatchSwitch implements WatchConfig {

    private volatile boolean isQuick;

    /** Every second, missed after two; or as delivered. */
    void quick(boolean on) {
        isQuick = on;
    }

    @Override
    public String canaryAddress() {
        return "canary@council.example";
    }

    @Override
    public Duration every() {
        return isQuick ? Duration.ofSeconds(1) : Duration.ofHours(1);
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(90);
    }

    @Override
    public Duration look() {
        return Duration.ofMillis(200);
    }

    @Override
    public Duration missedAfter() {
        return isQuick ? Duration.ofSeconds(2) : Duration.ofMinutes(10);
    }

    @Override
    public String tells() {
        return "performance-lead";
    }
}
