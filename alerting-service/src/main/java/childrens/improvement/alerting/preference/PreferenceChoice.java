package childrens.improvement.alerting.preference;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what a person chooses, if policy allows it. */
@ApplicationScoped
class PreferenceChoice {

    private final EntityManager database;
    private final Preferences preferences;
    private final PolicyConfig policy;
    private final ServiceClock clock;

    PreferenceChoice(EntityManager database, Preferences preferences, PolicyConfig policy, ServiceClock clock) {
        this.database = database;
        this.preferences = preferences;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    Standing of(String post) {
        Optional<PreferenceEntity> chosen = preferences.chosen(post);
        return new Standing(
                preferences.kept(post).map(kept -> kept.version).orElse(0),
                new PreferenceResponse(
                        post,
                        chosen.isPresent(),
                        preferences.channels(post),
                        chosen.map(kept -> Preferences.words(kept.listsOff)).orElse(List.of()),
                        chosen.map(kept -> Preferences.words(kept.listsMonthly)).orElse(List.of()),
                        policy.optionalLists()));
    }

    @Transactional
    Standing choose(String post, String by, @Nullable String ifMatch, PreferenceRequest request) {
        refuseUnless(policy.channels(), request.channels(), "/channels");
        refuseUnless(policy.optionalLists(), request.listsOff(), "/listsOff");
        refuseUnless(policy.optionalLists(), request.monthly(), "/listsMonthly");
        Optional<PreferenceEntity> kept = preferences.kept(post);
        check(ifMatch, kept.map(one -> one.version).orElse(0));
        PreferenceEntity choice = kept.orElseGet(PreferenceEntity::new);
        choice.post = post;
        choice.holder = preferences.holders(post);
        choice.channels = String.join(",", new LinkedHashSet<>(request.channels()));
        choice.listsOff = String.join(",", new LinkedHashSet<>(request.listsOff()));
        choice.listsMonthly = String.join(",", new LinkedHashSet<>(request.monthly()));
        choice.version = kept.isPresent() ? choice.version + 1 : 1;
        choice.chosenBy = by;
        choice.chosenAt = clock.now();
        if (kept.isEmpty()) {
            database.persist(choice);
        }
        return of(post);
    }

    private static void refuseUnless(List<String> allowed, List<String> chosen, String pointer) {
        if (!allowed.containsAll(chosen)) {
            throw ProblemException.badRequest(
                    "This cannot be chosen.", new FieldError(pointer, "each one of: " + String.join(", ", allowed)));
        }
    }

    private static void check(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.preconditionRequired("Send If-Match with the ETag of what you have read.");
        }
        String present = '"' + Integer.toString(version) + '"';
        if (Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .noneMatch(tag -> tag.equals("*") || tag.equals(present))) {
            throw ProblemException.preconditionFailed("It has been changed since you read it. Read it again.");
        }
    }

    /**
     * What holds, and its version.
     *
     * @param version 0 while nobody has chosen
     */
    record Standing(int version, PreferenceResponse response) {}
}
