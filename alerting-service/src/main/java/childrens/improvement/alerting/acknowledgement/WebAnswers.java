package childrens.improvement.alerting.acknowledgement;

import childrens.improvement.alerting.acknowledgement.ManyResponse.EachResponse;
import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes what people enter on pages, in the name of whoever is signed in. */
@ApplicationScoped
public class WebAnswers {

    private final Acknowledgements acknowledgements;
    private final ManyAtOnce many;
    private final Caller caller;
    private final ServiceClock clock;

    WebAnswers(Acknowledgements acknowledgements, ManyAtOnce many, Caller caller, ServiceClock clock) {
        this.acknowledgements = acknowledgements;
        this.many = many;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether whoever is signed in takes anything on at all. */
    public boolean mayAnswer() {
        return Stream.of(Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING, Roles.DIRECTOR)
                .anyMatch(caller::is);
    }

    /**
     * Takes one on.
     *
     * @throws ProblemException when it cannot be
     */
    public void one(UUID breach, @Nullable String plan, @Nullable String reviewBy) {
        Instant now = clock.now();
        Answer answer = Answer.of(new AcknowledgementRequest(plan, reviewBy, null, null), null, now);
        acknowledgements.one(breach, answer, author(), now);
    }

    /**
     * Takes many on for one reason.
     *
     * @return why each was refused that was
     * @throws ProblemException when none can be
     */
    public List<String> many(List<String> breaches, @Nullable String reason, @Nullable String reviewBy) {
        if (breaches.isEmpty()) {
            throw ProblemException.badRequest("Tick at least one.");
        }
        Instant now = clock.now();
        Answer answer = Answer.of(new AcknowledgementRequest(null, reviewBy, reason, null), null, now);
        return many.take(breaches, answer, author(), now).items().stream()
                .filter(each -> each.acknowledgement() == null)
                .map(EachResponse::reason)
                .map(String::valueOf)
                .toList();
    }

    private Author author() {
        return new Author(caller.post(), caller.name(), "web");
    }
}
