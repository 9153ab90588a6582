package childrens.improvement.benchmark.duty;

import org.jspecify.annotations.Nullable;

/** The measures that the stream feeds and that are counted twice. */
public enum Measured {
    /** Contacts within 24 hours. */
    M004(null, 24, 0),
    /** Assessments within 45 working days of the referral. */
    M038(null, 0, 45),
    /** Return home interviews within 72 hours, each record counted. */
    M010("received-by-episode", 72, 0),
    /** Child in need visits every 20 working days. */
    M002(null, 0, 20),
    /** Child protection visits every 10 working days. */
    M003(null, 0, 10);

    private final @Nullable String variant;
    private final int hours;
    private final int workingDays;

    Measured(@Nullable String variant, int hours, int workingDays) {
        this.variant = variant;
        this.hours = hours;
        this.workingDays = workingDays;
    }

    /** The way of counting to ask for, or null for the measure's own. */
    public @Nullable String variant() {
        return variant;
    }

    long dueBefore(long start, WorkingDays calendar) {
        return hours > 0 ? start + hours * 3600L : calendar.dueBefore(start, workingDays);
    }
}
