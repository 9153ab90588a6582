package childrens.improvement.plan.dated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is held against.
 *
 * @param measure the code, {@code M001} to {@code M108}
 * @param repeatedAs rows of the plan that print the same measure again, and have no target of their own
 * @param lead id of the post that answers for it
 * @param leadAssumed whether the plan prints no lead, or several, and this one was chosen
 * @param versions the adopted target
 * @param conditions further adopted conditions, each on a part of a distribution; {@code part} is set
 * @param statements what other places of the plan say about the same measure; kept, not adopted
 */
public record Target(
        String measure,
        List<String> repeatedAs,
        String lead,
        boolean leadAssumed,
        List<TargetVersion> versions,
        List<TargetVersion> conditions,
        List<TargetStatement> statements)
        implements Thing<Target.TargetVersion> {

    @Override
    public String id() {
        return measure;
    }

    /**
     * The one target until a day, and the other from then on; what is not dated is as given.
     *
     * @param kept null when there was none
     */
    public static Target carriedOn(@Nullable Target kept, Target given, LocalDate today) {
        return new Target(
                given.measure,
                given.repeatedAs,
                given.lead,
                given.leadAssumed,
                Timeline.carriedOn(kept == null ? List.of() : kept.versions, given.versions, today),
                carriedOn(kept == null ? List.of() : kept.conditions, given.conditions, today),
                given.statements);
    }

    private static List<TargetVersion> carriedOn(List<TargetVersion> kept, List<TargetVersion> given, LocalDate today) {
        Set<@Nullable String> parts = new LinkedHashSet<>();
        kept.forEach(version -> parts.add(version.part));
        given.forEach(version -> parts.add(version.part));
        List<TargetVersion> result = new ArrayList<>();
        for (String part : parts) {
            result.addAll(Timeline.carriedOn(onPart(part, kept), onPart(part, given), today));
        }
        return List.copyOf(result);
    }

    private static List<TargetVersion> onPart(@Nullable String part, List<TargetVersion> versions) {
        return versions.stream()
                .filter(version -> Objects.equals(part, version.part))
                .toList();
    }

    /**
     * A target from a day until a day.
     *
     * @param kind as contract 4 names them: {@code at-least}, {@code band}, {@code every-one} …
     * @param value the bar, in percent or in the measure's unit; the lower bound of a band; null where the kind has none
     * @param upper the upper bound of a band, itself within it
     * @param part the part of a distribution that is meant
     * @param direction {@code up} or {@code down}, where the plan wants no more than that
     * @param tolerance how far off target is still amber: percentage points of a share, per cent of the bound of a
     *     number; around the value of {@code maintain} it is the band itself
     * @param toleranceAssumed whether nobody has agreed the tolerance
     * @param status {@code agreed} or {@code proposed}
     * @param source where it is printed, by line of the source plan
     */
    public record TargetVersion(
            String kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            @Nullable String part,
            @Nullable String direction,
            BigDecimal tolerance,
            boolean toleranceAssumed,
            LocalDate from,
            @Nullable LocalDate until,
            String status,
            String source)
            implements Dated<TargetVersion> {

        @Override
        public TargetVersion during(LocalDate from, @Nullable LocalDate until) {
            return new TargetVersion(
                    kind, value, upper, part, direction, tolerance, toleranceAssumed, from, until, status, source);
        }
    }

    /**
     * What another place of the plan says.
     *
     * @param note why it is not the adopted one
     */
    public record TargetStatement(
            String kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            @Nullable String direction,
            String status,
            String source,
            String note) {}
}
