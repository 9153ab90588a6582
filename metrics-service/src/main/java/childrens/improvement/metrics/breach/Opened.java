package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.organisation.OrganisationView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be announced, with who owes it now.
 *
 * @param silent the obligations by id
 * @param teams the team that owes each of them now, or null
 * @param notes the note that stands on those that have one
 * @param notSeen the visits to children whom the last two visits did not see
 */
record Opened(
        Map<UUID, Silent> silent, Map<UUID, @Nullable String> teams, Map<UUID, StandingNote> notes, Set<UUID> notSeen) {

    static Opened of(
            Map<UUID, Silent> silent,
            OrganisationView owners,
            Instant now,
            Map<UUID, StandingNote> notes,
            Set<UUID> notSeen) {
        Map<UUID, @Nullable String> teams = new HashMap<>();
        silent.forEach((id, each) ->
                teams.put(id, owners.ownerOf(each.obligation(), now).orElse(null)));
        return new Opened(silent, teams, notes, notSeen);
    }

    /** The announcements of those that have a round. */
    List<BreachPublisher.Opening> in(Map<UUID, Integer> rounds) {
        return rounds.entrySet().stream()
                .map(each -> in(each.getKey(), each.getValue()))
                .toList();
    }

    private BreachPublisher.Opening in(UUID id, int round) {
        Silent each = Objects.requireNonNull(silent.get(id));
        return new BreachPublisher.Opening(
                each.obligation(), teams.get(id), round, each.stale(), notes.get(id), notSeen.contains(id));
    }
}
