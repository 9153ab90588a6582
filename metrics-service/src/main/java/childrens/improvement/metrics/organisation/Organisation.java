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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the copy of the organisation and the targets, as they were known at a moment. */
@ApplicationScoped
public class Organisation {

    private final Facts facts;
    private final ObjectReader team;
    private final ObjectReader targetVersions;

    Organisation(Facts facts, ObjectMapper json) {
        this.facts = facts;
        this.team = json.readerFor(Team.class)
                .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.targetVersions = json.readerFor(new TypeReference<List<TargetVersion>>() {})
                .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The organisation as it was known at a moment. */
    public OrganisationView view(Connection connection, Instant knownAt) throws SQLException {
        List<Team> teams = new ArrayList<>();
        for (JsonNode fact : facts.teams(connection, knownAt)) {
            teams.add(read(team, fact));
        }
        return new OrganisationView(List.copyOf(teams));
    }

    /** The adopted targets as they were known at a moment, by code of the measure; conditions on parts come last. */
    public Map<String, List<TargetVersion>> targets(Connection connection, Instant knownAt) throws SQLException {
        Map<String, List<TargetVersion>> targets = new HashMap<>();
        for (JsonNode fact : facts.targets(connection, knownAt)) {
            List<TargetVersion> versions = new ArrayList<>(read(targetVersions, fact.path("versions")));
            if (fact.path("conditions").isArray()) {
                versions.addAll(read(targetVersions, fact.path("conditions")));
            }
            targets.put(fact.path("measure").asText(), List.copyOf(versions));
        }
        return targets;
    }

    private static <T> T read(ObjectReader reader, JsonNode fact) {
        try {
            return reader.readValue(fact.toString());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what was checked when it was received can be read", unreadable);
        }
    }
}
