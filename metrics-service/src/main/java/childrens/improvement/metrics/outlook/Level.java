package childrens.improvement.metrics.outlook;

/**
 * How near a period is to missing its target for good.
 *
 * <p>It is at risk while the target is within reach, something is late already, and either the next late one would put
 * it out of reach or half of the room is used before half of the period's obligations are decided. A target of every one
 * has no room: its first late one is told as what it is, never as a risk.
 */
public enum Level {
    /** Neither. */
    NONE,
    /** Within reach, with little room left. */
    AT_RISK,
    /** It can no longer be met in the period. */
    OUT_OF_REACH;

    static Level of(Tally tally, Prospect prospect) {
        if (tally.total() == 0 || prospect.secured()) {
            return NONE;
        }
        if (!prospect.reachable()) {
            return OUT_OF_REACH;
        }
        int left = prospect.untilOutOfReach() - 1;
        boolean above = prospect.untilAbove() != null && prospect.untilAbove() == left + 1;
        int used = above ? tally.good() : tally.other();
        boolean early = 2 * tally.decided() < tally.total();
        boolean half = used >= left;
        return used > 0 && (left == 0 || half && early) ? AT_RISK : NONE;
    }
}
