package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.cadence.Addressee;
import childrens.improvement.alerting.cadence.ListKind;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.routing.Organisation;
import childrens.improvement.alerting.routing.Recipient;
import childrens.improvement.alerting.routing.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the posts that a list is for, by the rules by which everything else is routed. */
@ApplicationScoped
class DigestAddressees {

    private static final String TEAM = "team:";

    /** The posts, at least the fallback where it has a holder. */
    List<Recipient> of(ListKind kind, String scope, Organisation organisation, Instant at) {
        Routing routing = new Routing(organisation);
        return kind.to().stream()
                .flatMap(to -> all(to, scope, routing, at).stream())
                .toList();
    }

    /** Who has the post now, or stands in for it. */
    Optional<Recipient> of(String post, Organisation organisation, Instant at) {
        return named(post, new Routing(organisation), at);
    }

    private static List<Recipient> all(Addressee to, String scope, Routing routing, Instant at) {
        if (to.isPost()) {
            return named(to.post(), routing, at).stream().toList();
        }
        String measure = to.named().isEmpty() ? null : to.named();
        return routing.recipients(
                to.audience(), new Subject(EpisodeKind.MEASURE, "list", measure, scope, team(scope)), at);
    }

    private static Optional<Recipient> named(String post, Routing routing, Instant at) {
        Subject led = new Subject(EpisodeKind.ACTION, "list", null, Subject.POST + post, null);
        return routing.recipients(Audience.LEAD, led, at).stream().findFirst();
    }

    private static @Nullable String team(String scope) {
        return scope.startsWith(TEAM) ? scope.substring(TEAM.length()) : null;
    }
}
