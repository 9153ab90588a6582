package childrens.improvement.alerting.cadence;

import childrens.improvement.alerting.routing.Organisation;
import childrens.improvement.alerting.routing.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind of list.
 *
 * @param id its name at metrics-service and in addresses
 * @param title as people call it
 * @param scopes {@code team}, {@code area}, {@code council}, or one scope such as {@code team:iro}
 * @param without teams or areas that have no use for it
 * @param plan whether the plan's documents of the quarter that has ended go with it
 */
public record ListKind(
        String id,
        String title,
        Cadence cadence,
        List<String> scopes,
        Set<String> without,
        List<Addressee> to,
        boolean plan) {

    /** Copies what it is given. */
    public ListKind {
        scopes = List.copyOf(scopes);
        without = Set.copyOf(without);
        to = List.copyOf(to);
    }

    /** The scopes for which it is made on the day: every team or area that the organisation has then. */
    public List<String> scopesOn(LocalDate day, Organisation organisation) {
        return scopes.stream()
                .flatMap(scope -> switch (scope) {
                    case "team" -> organisation.teams(day).map(Team::id).map(id -> "team:" + id);
                    case "area" -> organisation.areas(day).map(area -> "area:" + area.id());
                    default -> Stream.of(scope);
                })
                .filter(scope -> !without.contains(scope))
                .distinct()
                .toList();
    }
}
