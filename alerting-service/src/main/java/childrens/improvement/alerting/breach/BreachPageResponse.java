package childrens.improvement.alerting.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of episodes.
 *
 * @param withheld how many fit what was asked for and are out of the caller's reach, over all pages
 */
@Schema(name = "BreachPage")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BreachPageResponse(
        List<BreachResponse> items, @Nullable String next, long withheld) {}
