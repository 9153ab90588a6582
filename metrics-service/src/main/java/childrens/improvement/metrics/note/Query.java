package childrens.improvement.metrics.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * "This record is wrong", and what became of it.
 *
 * @param id unique
 * @param obligation the row whose record it is about
 * @param measure the row's measure
 * @param reason one of {@link QueryRequest#REASONS}
 * @param why more, or null
 * @param state {@code open}, {@code corrected} or {@code stands}
 * @param askedBy the post of who asked
 * @param askedAt when
 * @param answer what data quality said, or null
 * @param closedAt when it was answered, or when the correction became known; null while it is open
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Query(
        long id,
        UUID obligation,
        String measure,
        String reason,
        @Nullable String why,
        String state,
        String askedBy,
        OffsetDateTime askedAt,
        @Nullable Answer answer,
        @Nullable OffsetDateTime closedAt) {

    /** Nobody has answered and nothing was corrected. */
    static final String OPEN = "open";
    /** The case system says something else now. */
    static final String CORRECTED = "corrected";
    /** The record is right. */
    static final String STANDS = "stands";
    /** All states. */
    static final List<String> STATES = List.of(OPEN, CORRECTED, STANDS);

    /**
     * What data quality said.
     *
     * @param text in words, or null
     * @param by the post of who answered
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Answer(@Nullable String text, String by) {}
}
