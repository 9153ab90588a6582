package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Window;
import java.util.Arrays;
import java.util.Optional;

/** On which day an obligation lies, and so whether a window counts it. */
public enum Basis {
    /** The day it was done, if in time; else its last day in time. */
    DECIDED {
        @Override
        boolean countsDuty(Judged row, Window window, Moment moment) {
            return switch (row.outcome()) {
                case MET -> window.holds(London.dayOf(row.decidedAtOr(moment)));
                case MISSED -> window.holds(row.lastDayInTime());
                default -> false;
            };
        }
    },
    /** Its last day in time, met or not, once that has passed. */
    DUE {
        @Override
        boolean countsDuty(Judged row, Window window, Moment moment) {
            return isDecided(row) && moment.isPast(row.obligation().dueBefore()) && window.holds(row.lastDayInTime());
        }
    },
    /** The day it was done, in time or late; blind to what never finishes. */
    COMPLETED {
        @Override
        boolean countsDuty(Judged row, Window window, Moment moment) {
            return isDecided(row)
                    && row.done() != null
                    && window.holds(London.dayOf(row.done().at()));
        }
    },
    /** Of what is open at the moment, whatever the window: what is not late. */
    SNAPSHOT {
        @Override
        boolean countsDuty(Judged row, Window window, Moment moment) {
            return row.open();
        }

        @Override
        boolean isGoodDuty(Judged row) {
            return row.outcome() == Outcome.PENDING;
        }
    };

    abstract boolean countsDuty(Judged row, Window window, Moment moment);

    /**
     * Whether a window counts a row: what is owed by this basis; what happened on its own day, whatever the basis, but
     * for a snapshot; what is so for a time in a snapshot only, while it lasts.
     */
    boolean counts(Judged row, Window window, Moment moment) {
        return switch (row.obligation().nature()) {
            case DUTY -> countsDuty(row, window, moment);
            case EVENT ->
                this != SNAPSHOT
                        && row.outcome() != Outcome.EXEMPT
                        && window.holds(London.dayOf(row.obligation().startedAt()));
            case SPELL -> this == SNAPSHOT && row.outcome() != Outcome.EXEMPT && row.open();
        };
    }

    /** Whether a row that counts counts as met. */
    boolean isGood(Judged row) {
        return row.isDuty() ? isGoodDuty(row) : row.outcome() == Outcome.MET;
    }

    boolean isGoodDuty(Judged row) {
        return row.outcome() == Outcome.MET;
    }

    private static boolean isDecided(Judged row) {
        return row.outcome() == Outcome.MET || row.outcome() == Outcome.MISSED;
    }

    /** The word that stands in requests and answers. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The basis of a word, or empty for a word that is none. */
    public static Optional<Basis> of(String wireName) {
        return Arrays.stream(values())
                .filter(basis -> basis.wireName().equals(wireName))
                .findFirst();
    }
}
