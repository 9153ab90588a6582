package childrens.improvement.metrics.series;

import childrens.improvement.metrics.reading.ReadingParameters;
import jakarta.ws.rs.QueryParam;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of the series that it asks for, as it came.
 *
 * @param code of the measure
 * @param window a {@code WindowKind}, or null for the measure's own
 * @param from the first London day, or null for twelve windows
 * @param until the day after the last, or null for tomorrow
 * @param scope a {@code Scope}, or null for the council
 * @param basis a {@code Basis}, or null for the measure's own
 * @param variant a variant of the measure, or null for the adopted one
 * @param knownAt an instant, or null for now
 */
public record SeriesParameters(
        @RestPath String code,
        @QueryParam("window") @Nullable String window,
        @QueryParam("from") @Nullable String from,
        @QueryParam("until") @Nullable String until,
        @QueryParam("scope") @Nullable String scope,
        @QueryParam("basis") @Nullable String basis,
        @QueryParam("variant") @Nullable String variant,
        @QueryParam("knownAt") @Nullable String knownAt) {

    ReadingParameters reading() {
        return new ReadingParameters(code, window, null, scope, basis, knownAt, variant);
    }
}
