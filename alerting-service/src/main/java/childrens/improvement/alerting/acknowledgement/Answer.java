package childrens.improvement.alerting.acknowledgement;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An acknowledgement as it was asked for, checked.
 *
 * @param reviewBy the first moment at which it stands no longer
 * @param reason why many are acknowledged at once; null for one alone
 * @param key by which a repeat is known; null where the content is
 */
record Answer(
        String plan,
        Instant reviewBy,
        @Nullable String reason,
        @Nullable String key) {

    /** Nothing is put off for longer than a quarter. */
    static final Duration LONGEST = Duration.ofDays(92);

    private static final int LONGEST_PLAN = 2000;

    /** The one character that is no text to the database. */
    private static final char NOTHING = 0;

    private static final int LONGEST_KEY = 200;

    /** Refuses what cannot be meant. */
    static Answer of(AcknowledgementRequest asked, @Nullable String key, Instant now) {
        String reason = asked.reason() == null || asked.reason().isBlank()
                ? null
                : asked.reason().strip();
        String plan = asked.plan() == null || asked.plan().isBlank()
                ? reason
                : asked.plan().strip();
        if (plan == null) {
            throw refused("plan", "what is done about it");
        }
        if (plan.length() > LONGEST_PLAN || reason != null && reason.length() > LONGEST_PLAN) {
            throw refused(plan.length() > LONGEST_PLAN ? "plan" : "reason", "at most " + LONGEST_PLAN + " characters");
        }
        if (plan.indexOf(NOTHING) >= 0 || reason != null && reason.indexOf(NOTHING) >= 0) {
            throw refused("plan", "text");
        }
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw refused("Idempotency-Key", "1 to " + LONGEST_KEY + " characters");
        }
        return new Answer(plan, review(asked.reviewBy(), now), reason, key);
    }

    private static Instant review(@Nullable String text, Instant now) {
        Instant review = parsed(text);
        if (!review.isAfter(now)) {
            throw refused("reviewBy", "the day of the review is past: name one that is still to come");
        }
        if (review.isAfter(now.plus(LONGEST))) {
            throw refused("reviewBy", "the day of the review is too far off: at most " + LONGEST.toDays() + " days");
        }
        return review;
    }

    private static Instant parsed(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw refused("reviewBy", "the day on which it is looked at again");
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : London.at(LocalDate.parse(text.strip()), LocalTime.MIDNIGHT);
        } catch (DateTimeException unreadable) {
            throw refused("reviewBy", "a day such as 2020-10-09, or a moment with an offset");
        }
    }

    private static ProblemException refused(String member, String detail) {
        return ProblemException.badRequest(
                "The acknowledgement cannot be taken: " + member + ".", new FieldError("/" + member, detail));
    }
}
