package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.message.ListCounts.Count;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That there is a list, and how much stands in it; nothing about a child.
 *
 * @param on the working day that it is for
 * @param state {@code due}: it is still being made; {@code none}: there is no such list
 * @param because why it is not made yet, or not at all
 * @param page where it can be read, behind sign-in
 */
@Schema(name = "DigestSummary")
@JsonInclude(JsonInclude.Include.ALWAYS)
record DigestSummaryResponse(
        UUID id,
        String kind,
        String scope,
        String title,
        LocalDate on,
        OffsetDateTime at,
        @Schema(enumeration = {"due", "made", "none"}) String state,
        @Nullable String because,
        @Nullable OffsetDateTime madeAt,
        List<Count> counts,
        @Nullable String page) {}
