package childrens.improvement.plan.finding;

import java.util.List;

/** What one rule has found so far. */
final class Found {

    private static final int LONGEST = 200;

    private final String rule;
    private final List<Finding> findings;

    Found(String rule, List<Finding> findings) {
        this.rule = rule;
        this.findings = findings;
    }

    /** Adds a finding; long quotations are cut at a word. */
    void add(Place place, String left, String right, String suggestion) {
        findings.add(new Finding(rule, place.id(), cut(left), cut(right), suggestion, place.objective(), place.line()));
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, end < 0 ? LONGEST : end) + " …";
    }
}
