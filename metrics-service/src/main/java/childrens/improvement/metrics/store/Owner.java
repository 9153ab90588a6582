package childrens.improvement.metrics.store;

import childrens.improvement.metrics.figure.DayStory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is counted for, as it is stored: which team has a function is asked when the count is read.
 *
 * @param team the team that held it, or null
 * @param function the function whose team owes it, or null
 * @param ownedOn the day on which the team of the function is asked for, or null without a function
 */
record Owner(
        @Nullable String team,
        @Nullable String function,
        @Nullable LocalDate ownedOn) {

    private static final String SEPARATOR = "|";

    static Owner of(DayStory.Entry entry) {
        String function = entry.function();
        return new Owner(entry.team(), function, function == null ? null : entry.ownedOn());
    }

    /** As it is stored: {@code team}, or {@code function|day|team}; {@code -} for no team. */
    String text() {
        String held = team == null ? "-" : team;
        return function == null ? held : function + SEPARATOR + ownedOn + SEPARATOR + held;
    }

    static Owner parse(String text) {
        String[] parts = text.split("\\|", 3);
        String held = parts[parts.length - 1];
        String team = held.equals("-") ? null : held;
        return parts.length < 3 ? new Owner(team, null, null) : new Owner(team, parts[0], LocalDate.parse(parts[1]));
    }
}
