package childrens.improvement.alerting.acknowledgement;

import childrens.improvement.alerting.breach.AcknowledgementResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each of many, in the order in which they were named. */
@Schema(name = "AcknowledgementsOfMany")
record ManyResponse(List<EachResponse> items) {

    /**
     * What became of one.
     *
     * @param reason why it was refused
     */
    @Schema(name = "AcknowledgementOfMany")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record EachResponse(
            String breach,

            @Schema(enumeration = {"acknowledged", "repeat", "refused"})
            String outcome,

            @Nullable String reason,
            @Nullable AcknowledgementResponse acknowledgement) {}
}
