package childrens.improvement.alerting.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of notifications.
 *
 * @param withheld how many fit what was asked for and tell of breaches out of the caller's reach, over all pages
 */
@Schema(name = "NotificationPage")
@JsonInclude(JsonInclude.Include.ALWAYS)
record NotificationPageResponse(
        List<NotificationResponse> items, @Nullable String next, long withheld) {}
