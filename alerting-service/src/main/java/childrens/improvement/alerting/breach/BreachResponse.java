package childrens.improvement.alerting.breach;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.standing.AcknowledgementEntity;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An episode as callers see it. */
@Schema(name = "Breach")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BreachResponse(
        UUID id,

        @Schema(enumeration = {"obligation", "measure", "feed", "action"})
        String kind,

        String about,
        @Nullable String measure,
        @Nullable String scope,
        @Nullable String team,

        @Schema(enumeration = {"due-soon", "overdue", "at-risk", "breached", "out-of-reach", "silent"}) @Nullable
        String level,

        @Schema(enumeration = {"open", "acknowledged", "closed"})
        String state,

        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedBecause,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT) @JsonRawValue @Nullable
        String figure,

        @Nullable OffsetDateTime acknowledgedUntil,
        List<AcknowledgementResponse> acknowledgements) {

    /** The episode as it was known at the instant, with what was said of it until then, the first said first. */
    static BreachResponse from(EpisodeEntity episode, Instant at, List<AcknowledgementEntity> answers) {
        List<AcknowledgementResponse> said = answers.stream()
                .filter(one -> !one.at.isAfter(at))
                .map(one -> AcknowledgementResponse.of(one, stands(one, episode, at, answers)))
                .toList();
        List<AcknowledgementResponse> standing =
                said.stream().filter(AcknowledgementResponse::stands).toList();
        boolean open = standing.stream().anyMatch(one -> one.reviewBy() == null);
        OffsetDateTime until = open
                ? null
                : standing.stream()
                        .flatMap(one -> Stream.ofNullable(one.reviewBy()))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        boolean closed = episode.closingKnownAt != null && !episode.closingKnownAt.isAfter(at);
        return new BreachResponse(
                episode.id,
                episode.kind,
                episode.about,
                episode.measure,
                episode.scope,
                episode.team,
                episode.level,
                closed ? "closed" : standing.isEmpty() ? "open" : "acknowledged",
                london(episode.openedAt),
                closed ? london(episode.closedAt) : null,
                closed ? episode.closedBecause : null,
                episode.figure,
                closed ? null : until,
                said);
    }

    /** What a post says is spent when the episode opens again; of notes the last counts, if it was written since it closed. */
    private static boolean stands(
            AcknowledgementEntity one, EpisodeEntity episode, Instant at, List<AcknowledgementEntity> answers) {
        if (!one.isNote()) {
            return one.round == episode.round && one.lasts(at);
        }
        boolean isLast = answers.stream()
                .filter(other -> other.isNote() && !other.at.isAfter(at))
                .noneMatch(other -> other.at.isAfter(one.at));
        return isLast && one.lasts(at) && (episode.closedAt == null || one.at.isAfter(episode.closedAt));
    }

    /** Changes with everything that is said here: the entity tag. */
    public String version() {
        return Integer.toHexString(hashCode());
    }

    private static @Nullable OffsetDateTime london(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(London.ZONE).toOffsetDateTime();
    }
}
