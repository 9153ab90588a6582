package childrens.improvement.metrics.reading;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Whose obligations a figure counts.
 *
 * @param kind {@code council}, {@code area}, {@code team} or {@code worker}
 * @param id of what, or null for the council
 */
public record Scope(Kind kind, @Nullable String id) {

    /** All of the council's. */
    public static final Scope COUNCIL = new Scope(Kind.COUNCIL, null);

    private static final int LONGEST = 200;

    /** The four kinds of scope. */
    public enum Kind {
        /** All. */
        COUNCIL,
        /** A service area. */
        AREA,
        /** A team. */
        TEAM,
        /** A worker: counts and rows only, never a percentage or a rating. */
        WORKER;

        String wireName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A team. */
    public static Scope team(String id) {
        return new Scope(Kind.TEAM, id);
    }

    /** An area. */
    public static Scope area(String id) {
        return new Scope(Kind.AREA, id);
    }

    /**
     * Reads {@code council}, {@code area:ID}, {@code team:ID} or {@code worker:ID}; the council when nothing is said.
     *
     * @throws ProblemException 400 for anything else
     */
    public static Scope parse(@Nullable String text) {
        if (text == null || text.equals("council")) {
            return COUNCIL;
        }
        int colon = text.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (kind != Kind.COUNCIL
                    && colon > 0
                    && text.substring(0, colon).equals(kind.wireName())
                    && text.length() > colon + 1
                    && text.length() <= colon + 1 + LONGEST) {
                return new Scope(kind, text.substring(colon + 1));
            }
        }
        throw ProblemException.badRequest(
                "The parameter scope cannot be read: council, area:ID, team:ID or worker:ID.",
                new FieldError("/scope", "council, area:ID, team:ID or worker:ID"));
    }

    @Override
    public String toString() {
        return id == null ? kind.wireName() : kind.wireName() + ":" + id;
    }
}
