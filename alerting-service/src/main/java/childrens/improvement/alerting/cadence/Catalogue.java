package childrens.improvement.alerting.cadence;

import java.util.List;
import java.util.Optional;

/** All kinds of lists, in the order in which a message names them. */
public record Catalogue(Mornings mornings, List<ListKind> kinds) {

    /** Copies the kinds. */
    public Catalogue {
        kinds = List.copyOf(kinds);
    }

    /** The first kind of that name: those of one name have one title. */
    public Optional<ListKind> kind(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
