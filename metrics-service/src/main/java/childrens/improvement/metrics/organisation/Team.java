package childrens.improvement.metrics.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A team with its dated versions.
 *
 * @param id the team's id
 * @param versions what it was from when until when
 */
public record Team(String id, List<Version> versions) {

    /**
     * What a team was for a time.
     *
     * @param from the first London day
     * @param until the day after the last, or null
     * @param area the service area it belonged to
     * @param function what only it does, such as {@code exploitation}, or null
     */
    public record Version(
            LocalDate from,
            @Nullable LocalDate until,
            String area,
            @Nullable String function) {
        boolean isInForceOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    Optional<Version> on(LocalDate day) {
        return versions.stream().filter(version -> version.isInForceOn(day)).findFirst();
    }
}
