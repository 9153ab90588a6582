package childrens.improvement.plan.summary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two lists as a person wants them.
 *
 * @param reason why they are changed
 */
record SummaryRequest(
        @NotNull @Size(max = 200) @Nullable List<@Valid @NotNull SentenceRequest> goingWell,
        @NotNull @Size(max = 200) @Nullable List<@Valid @NotNull SentenceRequest> worriedAbout,

        @NotNull @Size(min = 3, max = 1000) @Pattern(regexp = WITHOUT_NUL) @Nullable
        String reason) {

    /** PostgreSQL keeps no text with this character. */
    private static final String WITHOUT_NUL = "[^\\x00]*";

    /**
     * @param id of the drafted sentence that it is made of, if of one
     */
    record SentenceRequest(
            @Size(max = 100) @Pattern(regexp = WITHOUT_NUL) @Nullable
            String id,

            @NotBlank @Size(max = 2000) @Pattern(regexp = WITHOUT_NUL) @Nullable
            String text) {}

    List<SentenceRequest> well() {
        return goingWell == null ? List.of() : goingWell;
    }

    List<SentenceRequest> worried() {
        return worriedAbout == null ? List.of() : worriedAbout;
    }

    String why() {
        return reason == null ? "" : reason;
    }
}
