package childrens.improvement.metrics.explanation;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the change of a figure apart by cause: every row or child that counts otherwise has exactly one. */
final class Explanation {

    /**
     * What a cause adds to the change.
     *
     * @param numerator may be negative
     * @param denominator may be negative
     * @param rows how many rows, or children, count otherwise
     */
    record Part(int numerator, int denominator, int rows) {
        Part plus(int more, int of) {
            return new Part(numerator + more, denominator + of, rows + 1);
        }
    }

    private final Contributions before;
    private final Contributions after;
    private final @Nullable Cause definition;
    private final News news;

    /**
     * @param definition why everything can count otherwise, or null when the measure is defined as it was
     */
    Explanation(Contributions before, Contributions after, @Nullable Cause definition, News news) {
        this.before = before;
        this.after = after;
        this.definition = definition;
        this.news = news;
    }

    /** Why the definition of a measure is another; null when it is the same. */
    static @Nullable Cause redefined(MeasureDefinition before, MeasureDefinition after) {
        if (before.equals(after)) {
            return null;
        }
        boolean calendarAlone = !before.holidays().equals(after.holidays())
                && before.rows().equals(after.rows())
                && before.basis().equals(after.basis());
        return calendarAlone ? Cause.CALENDAR_CHANGED : Cause.DEFINITION_CHANGED;
    }

    Map<Cause, Part> parts() {
        Map<Cause, Part> parts = new EnumMap<>(Cause.class);
        Set<String> keys = new TreeSet<>(before.added().keySet());
        keys.addAll(after.added().keySet());
        for (String key : keys) {
            Contributions.Added was = before.of(key);
            Contributions.Added is = after.of(key);
            if (!was.equals(is)) {
                parts.merge(
                        causeOf(key),
                        new Part(is.numerator() - was.numerator(), is.denominator() - was.denominator(), 1),
                        (one, other) -> one.plus(other.numerator(), other.denominator()));
            }
        }
        return parts;
    }

    /** Of the causes of the rows behind a child, the first in the order of the words. */
    private Cause causeOf(String key) {
        Set<UUID> ids = new HashSet<>(before.behind(key));
        ids.addAll(after.behind(key));
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(
                        causeOf(before.rows().get(id), after.rows().get(id))))
                .min(Enum::compareTo)
                .orElse(Cause.ORGANISATION_CHANGED);
    }

    private @Nullable Cause causeOf(@Nullable Judged was, @Nullable Judged is) {
        Obligation one = was == null ? null : was.obligation();
        Obligation other = is == null ? null : is.obligation();
        if (was != null && is != null && one != null && other != null) {
            if (one.generation() != other.generation() && definition != null) {
                return definition;
            }
            if (!one.subject().equals(other.subject())) {
                return Cause.MERGED;
            }
            if (one.equals(other)) {
                return was.outcome() == is.outcome() && was.open() == is.open() ? definition : Cause.DEADLINE_PASSED;
            }
            return news.of(one, other);
        }
        return one == null && other == null ? null : definition != null ? definition : news.of(one, other);
    }
}
