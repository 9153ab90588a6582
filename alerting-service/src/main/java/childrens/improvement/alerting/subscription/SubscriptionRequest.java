package childrens.improvement.alerting.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where to tell of what.
 *
 * @param kind the kind of breach, or {@code canary} for nothing but the hourly canary; all breaches unless said
 * @param measure all unless said
 * @param scope as it stands on the breach; an area does not hold its teams here; all unless said
 */
record SubscriptionRequest(
        @NotNull @Size(min = 8, max = 2000) String url,
        @Nullable @Size(max = 200) String description,

        @Nullable @Pattern(regexp = "obligation|measure|feed|action|canary")
        String kind,

        @Nullable @Pattern(regexp = "M\\d{3}") String measure,

        @Nullable @Pattern(regexp = "council|(area|team|worker|post):.{1,200}")
        String scope) {}
