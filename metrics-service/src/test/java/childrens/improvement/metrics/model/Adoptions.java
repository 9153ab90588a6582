package childrens.improvement.metrics.model;

import childrens.improvement.metrics.definition.ChangeChecks;
import childrens.improvement.metrics.definition.ChangeRequest;
import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.model.oracle.Limit;
import childrens.improvement.metrics.model.oracle.Revision;
import childrens.improvement.metrics.model.oracle.Rulebook;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Makes up changes of definitions, and has the service adopt them the way an approver does. */
final class Adoptions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);
    private static final int DAYS = 600;
    private static final List<String> POLICIES = List.of("at-start", "at-due", "all-open");
    private static final List<String> UNITS = List.of("hours", "workingDays", "days", "weeks");
    /** The change that the plan speaks of: what no longer goes through the MASH. */
    private static final Revision OF_SEPTEMBER = Revision.ofCohort(
            "M004",
            LocalDate.of(2020, 9, 21),
            Map.of("kind", List.of("domestic-abuse-notification"), "level", List.of("2", "3")));

    private Adoptions() {}

    /** None, one or two changes of each measure whose rows are opened and met by single events. */
    static List<Revision> any(SplittableRandom random, List<String> measures) {
        List<Revision> revisions = new ArrayList<>();
        for (String measure : measures) {
            if (Rulebook.isRevised(measure)) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    revisions.add(one(random, measure));
                }
                if (measure.equals("M004") && random.nextBoolean()) {
                    revisions.removeIf(each -> each.leavesOut() != null);
                    revisions.add(OF_SEPTEMBER);
                }
            }
        }
        revisions.sort(Comparator.comparing(Revision::from));
        return List.copyOf(revisions);
    }

    private static Revision one(SplittableRandom random, String measure) {
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        if (random.nextInt(4) == 0) {
            return Revision.ofCohort(measure, from, Map.of("team", List.of(oneOf(random, World.TEAMS))));
        }
        String unit = oneOf(random, UNITS);
        int number = 1 + random.nextInt(unit.equals("hours") ? 100 : 40);
        boolean fromStart = !unit.equals("hours") && random.nextBoolean();
        return Revision.ofLimit(measure, from, oneOf(random, POLICIES), new Limit(unit, number, fromStart));
    }

    private static <T> T oneOf(SplittableRandom random, List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    /** The delivered definitions of some measures, with the changes. */
    static List<MeasureDefinition> adopted(List<String> measures, List<Revision> revisions) {
        List<MeasureDefinition> present = new ArrayList<>(
                measures.stream().map(DefinitionsFixture::measure).toList());
        for (Revision revision : revisions) {
            List<MeasureDefinition> changed = ChangeChecks.ofChange(request(revision), present, MemoryEngine.ENGLAND)
                    .measures();
            present.replaceAll(each -> changed.stream()
                    .filter(other -> other.code().equals(each.code()))
                    .findFirst()
                    .orElse(each));
        }
        return List.copyOf(present);
    }

    private static ChangeRequest request(Revision revision) {
        boolean limits = revision.limit() != null;
        return new ChangeRequest(
                revision.measure(),
                null,
                limits ? timescale(revision.limit()) : null,
                null,
                null,
                limits ? null : JSON.valueToTree(Map.of("leavesOut", revision.leavesOut())),
                null,
                revision.from(),
                revision.policy(),
                "guidance",
                null);
    }

    private static JsonNode timescale(Limit limit) {
        return JSON.valueToTree(
                limit.fromStart()
                        ? Map.of(limit.unit(), limit.number(), "dayCount", "from-start")
                        : Map.of(limit.unit(), limit.number()));
    }

    /** As a test tells it. */
    static String toJava(Revision revision) {
        String about = "\"" + revision.measure() + "\", \"" + revision.from() + "\", ";
        if (revision.limit() == null) {
            String values = revision.leavesOut().entrySet().stream()
                    .map(each ->
                            "\"" + each.getKey() + "\", List.of(\"" + String.join("\", \"", each.getValue()) + "\")")
                    .collect(Collectors.joining(", "));
            return ".leavesOut(" + about + "Map.of(" + values + "))";
        }
        Limit limit = revision.limit();
        return ".limit(" + about + "\"" + revision.policy() + "\", \"" + limit.unit() + "\", " + limit.number() + ", "
                + limit.fromStart() + ")";
    }
}
