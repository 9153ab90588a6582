package childrens.improvement.alerting.preference;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen.
 *
 * @param channels the channels that are tried first, in this order; the others come after them
 * @param listsOff the lists that come without a message; each is made and can be read all the same
 * @param listsMonthly the lists of which only the first in a month comes with a message; none where it is left out
 */
record PreferenceRequest(
        @NotNull @Size(max = 10) List<@NotNull String> channels,
        @NotNull @Size(max = 50) List<@NotNull String> listsOff,
        @Nullable @Size(max = 50) List<@NotNull String> listsMonthly) {

    List<String> monthly() {
        return listsMonthly == null ? List.of() : listsMonthly;
    }
}
