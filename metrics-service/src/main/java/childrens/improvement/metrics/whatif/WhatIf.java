package childrens.improvement.metrics.whatif;

import childrens.improvement.metrics.reading.Reading;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Two readings side by side.
 *
 * @param present as the measure is defined
 * @param whatIf as it would be
 * @param version name of the version that was asked about, or null where only a target, a basis or a holiday was
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WhatIf(
        Reading present, Reading whatIf, @Nullable String version) {}
