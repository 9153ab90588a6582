package childrens.improvement.alerting.digest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of lists.
 *
 * @param withheld how many fit what was asked for and are out of the caller's reach, over all pages
 */
@Schema(name = "DigestPage")
@JsonInclude(JsonInclude.Include.ALWAYS)
record DigestPageResponse(
        List<DigestSummaryResponse> items, @Nullable String next, long withheld) {}
