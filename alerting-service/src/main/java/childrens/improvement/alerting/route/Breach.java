package childrens.improvement.alerting.route;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Opening;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A breach that might be, made of what was asked for. */
record Breach(Subject subject, Opening opening) {

    private static final Pattern MEASURE = Pattern.compile("M\\d{3}");
    private static final Pattern SCOPE = Pattern.compile("council|(area|team):.{1,200}");
    private static final Set<String> OF_OBLIGATIONS = Set.of("due-soon", "overdue");
    private static final Set<String> OF_PERCENTAGES = Set.of("breached", "out-of-reach");

    static Breach of(@Nullable SimulationRequest asked) {
        if (asked == null) {
            throw refused("", "measure, scope, level and at");
        }
        String measure = fitting(asked.measure(), MEASURE, "/measure", "a code such as M004");
        String scope = fitting(asked.scope(), SCOPE, "/scope", "council, area:ID or team:ID");
        String level = String.valueOf(asked.level());
        if (!OF_OBLIGATIONS.contains(level) && !OF_PERCENTAGES.contains(level)) {
            throw refused("/level", "due-soon or overdue, or of a percentage breached or out-of-reach");
        }
        EpisodeKind kind = OF_OBLIGATIONS.contains(level) ? EpisodeKind.OBLIGATION : EpisodeKind.MEASURE;
        String team = scope.startsWith("team:") ? scope.substring("team:".length()) : null;
        Instant at = instant(asked.at(), "/at");
        Instant dueBefore = asked.dueBefore() == null ? at : instant(asked.dueBefore(), "/dueBefore");
        Instant startedAt = asked.startedAt() == null ? null : instant(asked.startedAt(), "/startedAt");
        return new Breach(
                new Subject(kind, "simulated", measure, scope, team),
                new Opening(at, level, dueBefore, asked.occurrence(), false, null, startedAt, Set.of()));
    }

    private static String fitting(@Nullable String text, Pattern pattern, String where, String what) {
        if (text == null || !pattern.matcher(text).matches()) {
            throw refused(where, what);
        }
        return text;
    }

    private static Instant instant(@Nullable String text, String where) {
        try {
            return OffsetDateTime.parse(String.valueOf(text)).toInstant();
        } catch (DateTimeException unreadable) {
            throw refused(where, "a moment with an offset, such as 2020-09-11T00:00:00+01:00");
        }
    }

    private static ProblemException refused(String where, String detail) {
        return ProblemException.badRequest("Nothing can be simulated of this.", new FieldError(where, detail));
    }
}
