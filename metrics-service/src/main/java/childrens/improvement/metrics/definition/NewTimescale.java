package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.IntervalRule;
import childrens.improvement.metrics.obligation.TimescaleVersion;
import childrens.improvement.metrics.timeliness.Timescale;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a timescale out of a request; empty for what is none. */
final class NewTimescale {

    private static final int LARGEST = 10_000;
    private static final Set<String> DAY_COUNTS = Set.of("after-start", "from-start");
    private static final TypeReference<Map<String, IntervalEntry>> RULES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private NewTimescale() {}

    /** One timescale: exactly one unit, from 1 to 10,000 of it, and at most a {@code dayCount}. */
    static Optional<Timescale> limit(JsonNode written) {
        return isLimit(written) ? read(written) : Optional.empty();
    }

    /** The intervals of every rule that a version knows. */
    static Optional<Map<String, IntervalRule>> intervals(JsonNode written, Set<String> rules) {
        boolean whole = written.isObject();
        for (String rule : rules) {
            JsonNode parts = written.path(rule);
            whole &= parts.hasNonNull("first") && parts.hasNonNull("then");
            for (JsonNode part : parts) {
                whole &= isLimit(part);
            }
        }
        if (!whole || written.size() != rules.size()) {
            return Optional.empty();
        }
        try {
            Map<String, IntervalRule> read = new TreeMap<>();
            JSON.readValue(written.toString(), RULES).forEach((rule, entry) -> read.put(rule, entry.toDomain()));
            return Optional.of(read);
        } catch (JsonProcessingException | IllegalStateException unknownPart) {
            return Optional.empty();
        }
    }

    /** One timescale for intervals that are all alike: for the first and for every other. */
    static Optional<Map<String, IntervalRule>> alike(Timescale each, TimescaleVersion present) {
        return present.intervals().keySet().equals(Set.of("default"))
                ? Optional.of(Map.of("default", new IntervalRule(each, null, null, each, null, null)))
                : Optional.empty();
    }

    private static boolean isLimit(JsonNode written) {
        @Nullable JsonNode dayCount = written.get("dayCount");
        boolean counted = dayCount == null || dayCount.isTextual() && DAY_COUNTS.contains(dayCount.asText());
        if (!written.isObject() || !counted || written.size() != (dayCount == null ? 1 : 2)) {
            return false;
        }
        JsonNode number = null;
        for (var member : written.properties()) {
            number = member.getKey().equals("dayCount") ? number : member.getValue();
        }
        return number != null
                && (number.isTextual() || number.isInt() && number.asInt() >= 1 && number.asInt() <= LARGEST);
    }

    private static Optional<Timescale> read(JsonNode written) {
        try {
            return Optional.of(JSON.treeToValue(written, LimitEntry.class).toDomain());
        } catch (JsonProcessingException | IllegalStateException unknownUnit) {
            return Optional.empty();
        }
    }
}
