package childrens.improvement.alerting.silence;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.standing.SilenceEntity;
import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a silence of what was asked for, or refuses it. */
final class SilenceCheck {

    private static final Duration LONGEST = Duration.ofDays(92);
    private static final int LONGEST_REASON = 2000;

    /** The one character that is no text to the database. */
    private static final char NOTHING = 0;

    private static final Pattern MEASURE = Pattern.compile("M\\d{3}");
    private static final Pattern SCOPE = Pattern.compile("council|(area|team|post):.{1,200}");
    private static final Pattern TEAM = Pattern.compile(".{1,200}");

    private SilenceCheck() {}

    static SilenceEntity of(@Nullable SilenceRequest asked, Caller caller, Instant now) {
        if (asked == null) {
            throw refused("", "a reason, an end, and what is meant: measure, scope or team");
        }
        if (asked.measure() == null && asked.scope() == null && asked.team() == null) {
            throw refused("/measure", "at least one of measure, scope and team");
        }
        SilenceEntity silence = new SilenceEntity();
        silence.id = UUID.randomUUID();
        silence.measure = fitting(asked.measure(), MEASURE, "/measure", "a code such as M004");
        silence.scope = fitting(asked.scope(), SCOPE, "/scope", "council, area:ID, team:ID or post:ID");
        silence.team = fitting(asked.team(), TEAM, "/team", "the id of a team");
        silence.reason = reason(asked.reason());
        silence.caller = caller.name();
        silence.post = caller.post();
        silence.createdAt = now;
        silence.endsAt = end(asked.endsAt(), now);
        return silence;
    }

    private static String reason(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_REASON || text.indexOf(NOTHING) >= 0) {
            throw refused("/reason", "why, in 1 to " + LONGEST_REASON + " characters");
        }
        return text.strip();
    }

    private static Instant end(@Nullable String text, Instant now) {
        Instant end = parsed(text);
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            throw refused("/endsAt", "later than now, and at most " + LONGEST.toDays() + " days");
        }
        return end;
    }

    private static Instant parsed(@Nullable String text) {
        try {
            String given = text == null ? "" : text.strip();
            return given.contains("T")
                    ? OffsetDateTime.parse(given).toInstant()
                    : London.at(LocalDate.parse(given), LocalTime.MIDNIGHT);
        } catch (DateTimeException unreadable) {
            throw refused("/endsAt", "a day such as 2020-10-09, or a moment with an offset");
        }
    }

    private static @Nullable String fitting(@Nullable String text, Pattern pattern, String pointer, String detail) {
        if (text != null && (!pattern.matcher(text).matches() || text.indexOf(NOTHING) >= 0)) {
            throw refused(pointer, detail);
        }
        return text;
    }

    private static ProblemException refused(String pointer, String detail) {
        return ProblemException.badRequest("The silence cannot be taken.", new FieldError(pointer, detail));
    }
}
