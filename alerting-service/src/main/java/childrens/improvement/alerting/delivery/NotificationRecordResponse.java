package childrens.improvement.alerting.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A notification with what was sent and every attempt.
 *
 * @param subject the words as they were sent; null while no attempt was made
 */
@Schema(name = "NotificationRecord")
@JsonInclude(JsonInclude.Include.ALWAYS)
record NotificationRecordResponse(
        @JsonUnwrapped NotificationResponse notification,
        @Nullable String subject,
        @Nullable String body,
        List<AttemptResponse> attempts) {

    /**
     * One attempt to hand it over.
     *
     * @param channel which made it
     * @param outcome null while it is under way
     * @param repeat whether the attempt before may have arrived, so that this one may be a repeat
     */
    @Schema(name = "Attempt")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AttemptResponse(
            int number,
            OffsetDateTime at,
            String channel,

            @Schema(enumeration = {"accepted", "refused", "unreachable", "no-answer"}) @Nullable
            String outcome,

            @Nullable String answer,
            boolean repeat) {

        static AttemptResponse from(AttemptEntity attempt) {
            return new AttemptResponse(
                    attempt.key.number(),
                    NotificationResponse.london(attempt.at),
                    attempt.channel,
                    attempt.outcome,
                    attempt.answer,
                    attempt.repeat);
        }
    }
}
