package childrens.improvement.plan.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report of a quarter, in words.
 *
 * @param title of the plan
 * @param introduction vision, aim, key focus and aims, with their headings
 * @param ratingKey what the ratings mean
 * @param directionKey what the directions mean, in the plan's words
 * @param columns heads of the six columns of each objective, as the plan prints them
 * @param findings what the plan's own check found
 * @param trends the numbers behind the trend lines
 * @param abbreviations those that the report uses, in alphabetical order
 */
public record Report(
        String title,
        Cover cover,
        List<Passages> introduction,
        SummarySection summary,
        List<KeyEntry> ratingKey,
        String directionKeyHeading,
        List<KeyEntry> directionKey,
        List<String> columns,
        List<PrioritySection> priorities,
        List<FindingLine> findings,
        List<Trend> trends,
        List<Abbreviation> abbreviations) {

    /**
     * The facts about the report.
     *
     * @param quarter such as "Quarter 2 of 2020-21 (July to September 2020)"
     * @param scope the council, or the service area
     * @param draft whether the quarter is still to be closed
     * @param facts name and value, in order
     * @param overall the plan's rating
     * @param counts how many objectives and measures have each rating
     */
    public record Cover(
            String quarter,
            String scope,
            boolean draft,
            String state,
            List<Fact> facts,
            RatingMark overall,
            List<RatingCount> counts) {}

    /** A name with its value. */
    public record Fact(String name, String value) {}

    /** How often a rating was given. */
    public record RatingCount(RatingMark rating, int objectives, int measures) {}

    /** Paragraphs under a heading. */
    public record Passages(String heading, List<String> texts) {}

    /** A sign, a letter or both, and what it means. */
    public record KeyEntry(String sign, String word, String meaning) {}

    /** A priority with its objectives. */
    public record PrioritySection(int number, String title, RatingMark rating, List<ObjectiveSection> objectives) {}

    /**
     * What a rule found in the plan.
     *
     * @param right null where the finding has one side
     */
    public record FindingLine(
            String rule,
            String where,
            String left,
            @Nullable String right,
            String suggestion) {

        /** The same with its days as they are written in words. */
        public FindingLine inWords() {
            return new FindingLine(
                    rule, where, UkWords.days(left), right == null ? null : UkWords.days(right), suggestion);
        }
    }

    /** Letters and what they stand for. */
    public record Abbreviation(String letters, String meaning) {}

    /** All objectives, in order. */
    public List<ObjectiveSection> objectives() {
        return priorities.stream()
                .flatMap(priority -> priority.objectives().stream())
                .toList();
    }

    /** What a trend line shows, in a sentence. */
    public String trendKey() {
        return "A trend line goes through the last periods, oldest on the left; the dot is the latest, a gap is a period"
                + " without a figure, and the dashed line is the target.";
    }

    /** What the rules found, by rule, in the order of the rules. */
    public Map<String, List<FindingLine>> findingsByRule() {
        return byRule(findings);
    }

    /** Findings by rule, in the order in which they come. */
    static Map<String, List<FindingLine>> byRule(List<FindingLine> findings) {
        return findings.stream().collect(groupingBy(FindingLine::rule, LinkedHashMap::new, toList()));
    }

    /** How much was found, in a sentence. */
    public String findingsNote() {
        if (findings.isEmpty()) {
            return "The check of the plan found nothing.";
        }
        return "Where the plan speaks against itself, found by rule and left as it is. Findings: "
                + UkWords.number(findings.size()) + ", of rules: "
                + UkWords.number(findingsByRule().size()) + ". A line is a line of the plan as printed.";
    }

    /** The same report with its abbreviations explained. */
    Report explained(List<Abbreviation> known) {
        return new Report(
                title,
                cover,
                introduction,
                summary,
                ratingKey,
                directionKeyHeading,
                directionKey,
                columns,
                priorities,
                findings,
                trends,
                known);
    }
}
