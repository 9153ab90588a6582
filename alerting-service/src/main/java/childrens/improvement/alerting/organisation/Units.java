package childrens.improvement.alerting.organisation;

import childrens.improvement.alerting.routing.Area;
import childrens.improvement.alerting.routing.Dated;
import childrens.improvement.alerting.routing.Holder;
import childrens.improvement.alerting.routing.Post;
import childrens.improvement.alerting.routing.Team;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes teams, posts and holders of what the messages say. */
final class Units {

    private Units() {}

    /**
     * One dated version.
     *
     * @throws IllegalArgumentException when its days cannot be read
     */
    static <T> Dated<T> dated(JsonNode version, Function<JsonNode, T> value) {
        try {
            String until = text(version, "until");
            return new Dated<>(
                    LocalDate.parse(version.path("from").asText()),
                    until == null ? null : LocalDate.parse(until),
                    value.apply(version));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("from or until is not a day", unreadable);
        }
    }

    static Area area(String id, JsonNode version) {
        return new Area(id, orId(version, "name", id), text(version, "head"));
    }

    static Team team(String id, JsonNode version) {
        return new Team(id, orId(version, "name", id), text(version, "area"));
    }

    static Post post(String id, JsonNode version) {
        Set<String> roles = new HashSet<>();
        version.path("roles").forEach(role -> roles.add(role.asText()));
        return new Post(id, orId(version, "title", id), text(version, "team"), text(version, "area"), roles);
    }

    static Holder holder(String id, JsonNode version) {
        return new Holder(orId(version, "post", ""), orId(version, "holder", id), orId(version, "address", ""));
    }

    private static String orId(JsonNode version, String member, String id) {
        String text = text(version, member);
        return text == null ? id : text;
    }

    private static @Nullable String text(JsonNode version, String member) {
        return version.path(member).textValue();
    }
}
