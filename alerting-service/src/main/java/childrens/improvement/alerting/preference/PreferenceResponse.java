package childrens.improvement.alerting.preference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a post is told.
 *
 * @param channels in the order in which they are tried
 * @param chosen whether whoever holds the post has chosen; else it is as the council has it
 * @param listsOff the lists that come without a message
 * @param listsMonthly the lists of which only the first in a month comes with one
 * @param optionalLists the lists whose messages may be switched off or come once a month; nothing else may
 */
@Schema(name = "Preferences")
record PreferenceResponse(
        String post,
        boolean chosen,
        List<String> channels,
        List<String> listsOff,
        List<String> listsMonthly,
        List<String> optionalLists) {}
