package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PlacedAction;
import childrens.improvement.plan.document.Plan;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** One post under several titles, or with several holders: who leads has changed, or is not clear. */
final class PostNamedSeveralWays implements Rule {

    private static final Pattern BRACKETS = Pattern.compile("\\[[^]]*]|[():.,-]");

    @Override
    public String id() {
        return "post-named-several-ways";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        Map<String, Set<String>> titles = new LinkedHashMap<>();
        for (PlacedAction each : facts.actions()) {
            String lead = each.action().lead();
            String words = each.action().leadText();
            if (lead != null && words != null) {
                String title = BRACKETS.matcher(words).replaceAll(" ").strip().replaceAll("\\s+", " ");
                if (!title.isEmpty()) {
                    titles.computeIfAbsent(lead, none -> new LinkedHashSet<>()).add(title);
                }
            }
        }
        for (Plan.PostTitle post : facts.plan().posts()) {
            Set<String> named = titles.getOrDefault(post.id(), Set.of());
            String note = post.note();
            boolean several = note != null && note.contains("holders");
            if (named.size() > 1 || several) {
                found.add(
                        new Place(post.id(), null, null),
                        post.title(),
                        named.size() > 1 ? "Also: " + String.join("; ", named) : String.valueOf(note),
                        "Name the post once and keep its holders with their days; open actions move with the post.");
            }
        }
    }
}
