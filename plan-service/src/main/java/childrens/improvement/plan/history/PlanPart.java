package childrens.improvement.plan.history;

import java.util.Locale;

/** The parts of a plan that are found below its year: what the history calls one, and how it is asked for. */
enum PlanPart {
    AIMS("aim", "aim", "cast(number as text)"),
    PRIORITIES("priority", "priority", "cast(number as text)"),
    PASSAGES("passage", "plan_passage", "code"),
    PLACEMENTS("placement", "placement", "plan_row");

    private final String kind;
    private final String table;
    private final String id;

    PlanPart(String kind, String table, String id) {
        this.kind = kind;
        this.table = table;
        this.id = id;
    }

    /** The part with the word of an address. */
    static PlanPart of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String kind() {
        return kind;
    }

    /** Whether there is one, or was; of a year and an id. */
    String question() {
        return "select 1 from " + table + " where plan_year = :year and " + id + " = :id";
    }
}
