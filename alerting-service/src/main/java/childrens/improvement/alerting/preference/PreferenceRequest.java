package childrens.improvement.alerting.preference;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is chosen.
 *
 * @param channels the channels that are tried first, in this order; the others come after them
 * @param listsOff the lists that come without a message; each is made and can be read all the same
 */
record PreferenceRequest(
        @NotNull @Size(max = 10) List<@NotNull String> channels,
        @NotNull @Size(max = 50) List<@NotNull String> listsOff) {}
