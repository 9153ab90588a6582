package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.escalation.London;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was sent.
 *
 * @param on the working day that it was made for
 * @param at as of when it is
 * @param since when the one before was made
 * @param until when the next one is made
 * @param late whether it was made late
 * @param to the posts that it is for
 * @param noLongerShown how many of its entries are shown no more
 * @param changed what was new: {@code text} and {@code count}
 * @param blocks its parts in their order, each with {@code id}, {@code title}, {@code entries}, {@code figures} and
 *     {@code count}; as metrics-service gave them
 * @param counts by the id of the block
 * @param withheld how many rows it was not given
 */
@Schema(name = "Digest")
@JsonInclude(JsonInclude.Include.ALWAYS)
record DigestResponse(
        UUID id,
        String kind,
        String scope,
        String title,
        LocalDate on,
        OffsetDateTime at,
        OffsetDateTime since,
        OffsetDateTime until,
        OffsetDateTime madeAt,
        boolean late,
        List<SentTo> to,
        int noLongerShown,
        @Schema(implementation = Object[].class) JsonNode changed,
        @Schema(implementation = Object[].class) JsonNode blocks,
        @Schema(implementation = Object.class) JsonNode counts,
        long withheld) {

    /**
     * A post that it is for.
     *
     * @param why why this post
     * @param message the message that told it; null while it is not told
     * @param state of that message; null while it is not told
     */
    @Schema(name = "DigestSentTo")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SentTo(
            String post,
            String why,
            @Nullable UUID message,
            @Nullable String address,

            @Schema(enumeration = {"pending", "sent", "failed", "cancelled"}) @Nullable
            String state) {}

    static OffsetDateTime london(Instant instant) {
        return instant.atZone(London.ZONE).toOffsetDateTime();
    }
}
