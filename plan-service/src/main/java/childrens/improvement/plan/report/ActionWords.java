package childrens.improvement.plan.report;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.report.ObjectiveSection.ActionLine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Actions in words: what, who leads, until when, how it stands. */
final class ActionWords {

    private final Map<String, String> posts;

    /**
     * @param input where the titles of the posts stand
     */
    ActionWords(ReportInput input) {
        this.posts = new HashMap<>(input.posts());
        input.plan().posts().forEach(post -> posts.put(post.id(), bare(post.title())));
    }

    List<ActionLine> of(List<Action> actions) {
        return actions.stream().map(this::of).toList();
    }

    private ActionLine of(Action action) {
        return new ActionLine(
                action.id(),
                action.printedNumber(),
                action.text(),
                action.kind().equals("note"),
                lead(action),
                due(action),
                status(action));
    }

    private @Nullable String lead(Action action) {
        String lead = action.lead();
        return lead == null ? action.leadText() : post(lead);
    }

    /** A post by its title. */
    String post(String id) {
        return posts.getOrDefault(id, id);
    }

    private static @Nullable String due(Action action) {
        return action.due() == null ? action.dueText() : UkWords.day(action.due());
    }

    private static @Nullable String status(Action action) {
        String status = action.status();
        if (status == null) {
            return action.statusText();
        }
        String word = word(status);
        String printed = action.statusText();
        return printed == null || printed.equalsIgnoreCase(word)
                ? word
                : word + " (“" + printed.replaceAll("\\.$", "") + "”)";
    }

    private static String word(String status) {
        String words = status.equals("re-arranged") ? status : status.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String bare(String title) {
        return title.startsWith("[") && title.endsWith("]") ? title.substring(1, title.length() - 1) : title;
    }
}
