package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Which obligations a change of the rules judges; all others stay as they were. */
public enum ChangePolicy {
    /** Those that start on the first day of the change or later. */
    AT_START {
        @Override
        public boolean judges(Obligation before, LocalDate validFrom) {
            return !London.dayOf(before.startedAt()).isBefore(validFrom);
        }
    },
    /** Those whose last day in time, by the older rules, is that day or later. */
    AT_DUE {
        @Override
        public boolean judges(Obligation before, LocalDate validFrom) {
            return !London.lastDayBefore(before.dueBefore()).isBefore(validFrom);
        }
    },
    /** Those that start on that day or later, and those that are open and in time when it begins. */
    ALL_OPEN {
        @Override
        public boolean judges(Obligation before, LocalDate validFrom) {
            return AT_START.judges(before, validFrom) || isOpen(before, London.startOf(validFrom));
        }
    };

    /** Whether an obligation, as the older rules have it, is judged by the change. */
    public abstract boolean judges(Obligation before, LocalDate validFrom);

    /** The word that stands in requests and answers. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The policy of a word, or empty for a word that is none. */
    public static Optional<ChangePolicy> of(String wireName) {
        return Arrays.stream(values())
                .filter(policy -> policy.wireName().equals(wireName))
                .findFirst();
    }

    private static boolean isOpen(Obligation row, Instant moment) {
        Done done = row.done();
        Exemption exemption = row.exemption();
        return row.dueBefore().isAfter(moment)
                && (done == null || !done.at().isBefore(moment))
                && (exemption == null || !exemption.at().isBefore(moment));
    }
}
