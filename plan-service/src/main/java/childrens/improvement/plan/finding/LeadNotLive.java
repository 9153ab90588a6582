package childrens.improvement.plan.finding;

import childrens.improvement.plan.dated.Holder;
import childrens.improvement.plan.dated.Post;
import childrens.improvement.plan.dated.Timeline;
import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.PlacedAction;
import java.util.Set;
import java.util.stream.Collectors;

/** A lead that is no one post, or a post that there is not, or that nobody holds. */
final class LeadNotLive implements Rule {

    @Override
    public String id() {
        return "lead-not-a-live-post";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        Set<String> live = live(facts);
        Set<String> held = held(facts);
        for (PlacedAction each : facts.actions()) {
            Action action = each.action();
            String lead = action.lead();
            String words = action.leadText();
            if (lead == null && words != null && action.kind().equals("action")) {
                add(each, words, "It is no one post of the organisation", found);
            } else if (lead != null && !live.contains(lead)) {
                add(each, lead, "There is no such post on " + facts.asOf(), found);
            } else if (lead != null && !held.contains(lead)) {
                add(each, lead, "Nobody holds the post on " + facts.asOf(), found);
            }
        }
    }

    private static void add(PlacedAction each, String lead, String why, Found found) {
        found.add(Place.of(each), "Lead: " + lead, why, "Name one post that somebody holds.");
    }

    private static Set<String> live(PlanFacts facts) {
        return facts.organisation().posts().stream()
                .filter(post -> Timeline.on(facts.asOf(), post.versions()).isPresent())
                .map(Post::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> held(PlanFacts facts) {
        return facts.organisation().holders().stream()
                .flatMap(holder -> Timeline.on(facts.asOf(), holder.versions()).stream())
                .map(Holder.HolderVersion::post)
                .collect(Collectors.toSet());
    }
}
