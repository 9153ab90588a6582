package childrens.improvement.metrics.organisation;

import childrens.improvement.metrics.figure.TargetVersion;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the copy of the organisation and the targets, as they were known at a moment. */
@ApplicationScoped
public class Organisation {

    /** Many times the teams and the measures that a council has. */
    private static final int MOST = 5_000;

    private static final int MOST_VIEWS = 20;

    private final Facts facts;
    private final ObjectReader team;
    private final ObjectReader targetVersions;
    private final Readable<String, Team> teams;
    private final Readable<List<String>, OrganisationView> views;
    private final Readable<String, Target> targets;
    private final ObjectMapper json;

    Organisation(Facts facts, ObjectMapper json) {
        this.facts = facts;
        this.json = json;
        this.teams = new Readable<>(MOST, this::team);
        this.views = new Readable<>(
                MOST_VIEWS,
                each -> new OrganisationView(each.stream().map(teams::of).toList()));
        this.targets = new Readable<>(MOST, this::target);
        this.team = json.readerFor(Team.class)
                .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.targetVersions = json.readerFor(new TypeReference<List<TargetVersion>>() {})
                .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The organisation as it was known at a moment. */
    public OrganisationView view(Connection connection, Instant knownAt) throws SQLException {
        return views.of(facts.teams(connection, knownAt));
    }

    /** The adopted targets as they were known at a moment, by code of the measure; conditions on parts come last. */
    public Map<String, List<TargetVersion>> targets(Connection connection, Instant knownAt) throws SQLException {
        return facts.targets(connection, knownAt).stream()
                .map(targets::of)
                .collect(Collectors.toMap(Target::measure, Target::versions));
    }

    /** The adopted targets of one measure as they were known at a moment; conditions on parts come last. */
    public List<TargetVersion> targets(Connection connection, String measure, Instant knownAt) throws SQLException {
        return facts.targets(connection, measure, knownAt).stream()
                .map(targets::of)
                .findFirst()
                .map(Target::versions)
                .orElse(List.of());
    }

    private record Target(String measure, List<TargetVersion> versions) {}

    private Team team(String fact) {
        return read(team, fact);
    }

    private Target target(String text) {
        JsonNode fact = read(json.reader().forType(JsonNode.class), text);
        List<TargetVersion> versions =
                new ArrayList<>(read(targetVersions, fact.path("versions").toString()));
        if (fact.path("conditions").isArray()) {
            versions.addAll(read(targetVersions, fact.path("conditions").toString()));
        }
        return new Target(fact.path("measure").asText(), List.copyOf(versions));
    }

    private static <T> T read(ObjectReader reader, String fact) {
        try {
            return reader.readValue(fact);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what was checked when it was received can be read", unreadable);
        }
    }
}
