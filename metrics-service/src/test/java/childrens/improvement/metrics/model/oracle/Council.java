package childrens.improvement.metrics.model.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The council's teams, dated.
 *
 * @param teams what each was from when until when
 */
public record Council(List<TeamFact> teams) {

    /**
     * What a team was for a time.
     *
     * @param id the team
     * @param area the service area
     * @param function what only it does, or null
     * @param from the first day
     * @param until the day after the last, or null
     */
    public record TeamFact(String id, String area, String function, LocalDate from, LocalDate until) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** Who owes a row at an instant: the team with its function, else who held it; null for nobody. */
    public String ownerOf(Owed row, Instant instant) {
        LocalDate day = EnglandDays.day(instant);
        return teams.stream()
                .filter(team -> row.function() != null && row.function().equals(team.function()) && team.holdsOn(day))
                .map(TeamFact::id)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> row.heldBy(instant));
    }

    String areaOf(String team, LocalDate day) {
        return teams.stream()
                .filter(each -> each.id().equals(team) && each.holdsOn(day))
                .map(TeamFact::area)
                .findFirst()
                .orElse(null);
    }
}
