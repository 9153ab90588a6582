package childrens.improvement.metrics.model.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code measures.yaml} says, as plain data. */
public final class Adopted {

    private static final Map<String, Map<?, ?>> MEASURES = read();

    private static final Map<String, List<Version>> IN_FORCE = new ConcurrentHashMap<>();

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");

    private Adopted() {}

    /** Codes of all measures, in order. */
    public static List<String> codes() {
        return List.copyOf(MEASURES.keySet());
    }

    /** Names of the row sets of a measure. */
    public static List<String> rowSets(String code) {
        List<String> names = new ArrayList<>();
        list(MEASURES.get(code).get("rows")).forEach(each -> names.add((String) ((Map<?, ?>) each).get("name")));
        return names;
    }

    static String owedBy(String code) {
        return (String) MEASURES.get(code).get("owedBy");
    }

    /** The limit of the version of a row set's timescale that is in force on the day of an instant. */
    static Limit limitOn(String code, String rowSet, Instant start) {
        List<Version> versions = IN_FORCE.computeIfAbsent(code + "/" + rowSet, each -> inForce(versions(code, rowSet)));
        Version found = versions.get(0);
        if (versions.size() > 1) {
            LocalDate day = EnglandDays.day(start);
            for (Version version : versions) {
                found = version.from().isAfter(day) ? found : version;
            }
        }
        return found.limit();
    }

    /** A limit and the first day of those that it judges; the first judges what was before, too. */
    private record Version(LocalDate from, Limit limit) {}

    private static List<Version> inForce(List<?> written) {
        List<Version> versions = new ArrayList<>();
        for (Object each : written) {
            Map<?, ?> version = (Map<?, ?>) each;
            if (version.get("validFrom") != null) {
                versions.add(
                        new Version(LocalDate.parse(version.get("validFrom").toString()), Limit.of((Map<?, ?>)
                                version.get("limit"))));
            }
        }
        return versions;
    }

    /** All limits that a measure names anywhere: moments of which something may come of. */
    public static List<Limit> limits(String code) {
        List<Limit> found = new ArrayList<>();
        collect(MEASURES.get(code), found);
        return found;
    }

    /** All days of some years that a measure names anywhere: on them something else comes to hold. */
    public static List<LocalDate> changes(String code, LocalDate from, LocalDate until) {
        List<LocalDate> found = new ArrayList<>();
        Matcher days = DAY.matcher(MEASURES.get(code).toString());
        while (days.find()) {
            LocalDate day = LocalDate.parse(days.group());
            if (!day.isBefore(from) && day.isBefore(until)) {
                found.add(day);
            }
        }
        return found;
    }

    private static void collect(Object node, List<Limit> found) {
        if (node instanceof List<?> several) {
            several.forEach(each -> collect(each, found));
        } else if (node instanceof Map<?, ?> members) {
            for (String unit : List.of("workingDays", "hours", "days", "weeks", "months")) {
                if (members.get(unit) instanceof Integer) {
                    found.add(Limit.of(members));
                }
            }
            members.values().forEach(each -> collect(each, found));
        }
    }

    private static List<?> versions(String code, String rowSet) {
        Map<?, ?> measure = MEASURES.get(code);
        for (Object each : list(measure.get("rows"))) {
            Map<?, ?> rows = (Map<?, ?>) each;
            if (rowSet.equals(rows.get("name")) && rows.get("timescales") != null) {
                return list(rows.get("timescales"));
            }
        }
        return list(measure.get("timescales"));
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static Map<String, Map<?, ?>> read() {
        try (InputStream file = Adopted.class.getResourceAsStream("/definitions/measures.yaml")) {
            Map<?, ?> root = new ObjectMapper(new YAMLFactory()).readValue(file, Map.class);
            Map<String, Map<?, ?>> measures = new LinkedHashMap<>();
            list(root.get("measures"))
                    .forEach(each -> measures.put((String) ((Map<?, ?>) each).get("code"), (Map<?, ?>) each));
            return measures;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
