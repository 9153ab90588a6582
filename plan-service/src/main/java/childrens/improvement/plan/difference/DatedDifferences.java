package childrens.improvement.plan.difference;

import childrens.improvement.plan.dated.Holder;
import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.dated.Post;
import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.dated.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds on one day and not on another. */
final class DatedDifferences {

    private DatedDifferences() {}

    static List<Difference> targets(LocalDate before, LocalDate after, List<Target> targets) {
        List<Difference> found = new ArrayList<>();
        for (Target target : targets) {
            String was = onDay(target, before);
            String is = onDay(target, after);
            if (!Objects.equals(was, is)) {
                found.add(new Difference("target-moved", target.measure(), null, was, is));
            }
        }
        return found;
    }

    private static @Nullable String onDay(Target target, LocalDate day) {
        List<String> words = Stream.concat(target.versions().stream(), target.conditions().stream())
                .filter(version -> version.holdsOn(day))
                .map(version -> TargetWords.of(
                        version.kind(), version.value(), version.upper(), version.part(), version.direction()))
                .toList();
        return words.isEmpty() ? null : String.join("; ", words);
    }

    /** Posts whose holders are others; holders are pseudonyms. */
    static List<Difference> holders(LocalDate before, LocalDate after, Organisation organisation) {
        List<Difference> found = new ArrayList<>();
        for (Post post : organisation.posts()) {
            String was = onDay(organisation, post, before);
            String is = onDay(organisation, post, after);
            if (!was.equals(is)) {
                found.add(new Difference(
                        "lead-changed", post.id(), null, was.isEmpty() ? null : was, is.isEmpty() ? null : is));
            }
        }
        return found;
    }

    private static String onDay(Organisation organisation, Post post, LocalDate day) {
        return organisation.holders().stream()
                .flatMap(holder -> Timeline.on(day, holder.versions()).stream())
                .filter(version -> version.post().equals(post.id()))
                .map(Holder.HolderVersion::holder)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
