package childrens.improvement.alerting.acknowledgement;

import childrens.improvement.alerting.acknowledgement.Acknowledgements.Taken;
import childrens.improvement.alerting.acknowledgement.ManyResponse.EachResponse;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many acknowledgements with one reason: each is taken for itself, so that one that has closed stops none of the others. */
@ApplicationScoped
class ManyAtOnce {

    private static final int MOST = 500;

    private final Acknowledgements acknowledgements;

    ManyAtOnce(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    /** Takes them; {@code named} are their ids. */
    ManyResponse take(@Nullable List<String> named, Answer answer, Author author, Instant now) {
        if (named == null
                || named.isEmpty()
                || named.size() > MOST
                || named.stream().anyMatch(Objects::isNull)) {
            throw ProblemException.badRequest(
                    "Which breaches are meant cannot be read.",
                    new FieldError("/breaches", "1 to " + MOST + " ids of breaches"));
        }
        if (answer.reason() == null) {
            throw ProblemException.badRequest(
                    "Many are acknowledged at once for one reason, which is missing.",
                    new FieldError("/reason", "why they are acknowledged together"));
        }
        return new ManyResponse(named.stream()
                .distinct()
                .map(id -> each(id, answer, author, now))
                .toList());
    }

    private EachResponse each(String id, Answer answer, Author author, Instant now) {
        try {
            Taken taken = acknowledgements.one(UUID.fromString(id), answer, author, now);
            return new EachResponse(id, taken.isNew() ? "acknowledged" : "repeat", null, taken.acknowledgement());
        } catch (ProblemException refused) {
            return new EachResponse(id, "refused", refused.problem().detail(), null);
        } catch (IllegalArgumentException notAnId) {
            return new EachResponse(id, "refused", "There is no such breach in your reach.", null);
        }
    }
}
