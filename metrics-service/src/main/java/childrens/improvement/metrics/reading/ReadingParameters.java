package childrens.improvement.metrics.reading;

import jakarta.ws.rs.QueryParam;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of the reading that it is about, as it came.
 *
 * @param code of the measure
 * @param window a {@code WindowKind}, or null for the measure's own
 * @param at an instant or a London day, or null for now
 * @param scope a {@link Scope}, or null for the council
 * @param basis a {@code Basis}, or null for the measure's own
 * @param knownAt an instant, or null for now
 * @param variant a variant of the measure, or null for the adopted one
 */
public record ReadingParameters(
        @RestPath String code,
        @QueryParam("window") @Nullable String window,
        @QueryParam("at") @Nullable String at,
        @QueryParam("scope") @Nullable String scope,
        @QueryParam("basis") @Nullable String basis,
        @QueryParam("knownAt") @Nullable String knownAt,
        @QueryParam("variant") @Nullable String variant) {}
