package childrens.improvement.alerting.preference;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import childrens.improvement.alerting.routing.Holder;
import childrens.improvement.foundation.clock.ServiceClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says how a post is told: as whoever holds it now has chosen, within policy. */
@ApplicationScoped
public class Preferences {

    private final EntityManager database;
    private final OrganisationDirectory directory;
    private final ServiceClock clock;
    private final PolicyConfig policy;

    Preferences(EntityManager database, OrganisationDirectory directory, ServiceClock clock, PolicyConfig policy) {
        this.database = database;
        this.directory = directory;
        this.clock = clock;
        this.policy = policy;
    }

    /** The channels in the order in which they are tried: those chosen, then the others. */
    @Transactional
    public List<String> channels(String post) {
        Set<String> order = new LinkedHashSet<>(
                chosen(post).map(choice -> words(choice.channels)).orElse(List.of()));
        order.addAll(policy.channels());
        return List.copyOf(order);
    }

    /**
     * Whether the post is sent a message about a list; it is made, and can be read, all the same.
     *
     * @param isFirstOfMonth whether none of the kind was made before in the month
     */
    @Transactional
    public boolean wantsList(String post, String kind, boolean isFirstOfMonth) {
        return !policy.optionalLists().contains(kind)
                || chosen(post)
                        .map(choice -> !words(choice.listsOff).contains(kind)
                                && (isFirstOfMonth
                                        || !words(choice.listsMonthly).contains(kind)))
                        .orElse(true);
    }

    Optional<PreferenceEntity> chosen(String post) {
        return kept(post).filter(choice -> choice.holder.equals(holders(post)));
    }

    Optional<PreferenceEntity> kept(String post) {
        @Nullable PreferenceEntity kept = database.find(PreferenceEntity.class, post);
        return Optional.ofNullable(kept);
    }

    String holders(String post) {
        return directory.current().holders(post, London.dayOf(clock.now())).stream()
                .map(Holder::holder)
                .sorted()
                .collect(Collectors.joining(","));
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split(",")).filter(word -> !word.isEmpty()).toList();
    }
}
