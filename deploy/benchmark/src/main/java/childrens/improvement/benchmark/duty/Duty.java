package childrens.improvement.benchmark.duty;

/**
 * One thing owed. All moments in seconds since 1970.
 *
 * @param id of the record and occurrence, unique for the measure
 * @param done when it was done, or {@link #NEVER}
 * @param exempt whether it ceased before it was decided
 */
public record Duty(Measured measure, String id, long started, long dueBefore, long done, boolean exempt) {

    /** Not done. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Whether it was done in time. */
    public boolean isMet() {
        return done < dueBefore;
    }

    /** The London day by which it is decided: when done in time that day, else its last day in time. */
    public long day() {
        return WorkingDays.dayOf(isMet() ? done : dueBefore - 1);
    }

    /** Whether anybody can still say how it ends. */
    public boolean isDecidedAt(long moment) {
        return isMet() && done <= moment || dueBefore <= moment;
    }
}
