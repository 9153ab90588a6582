package childrens.improvement.demonstration.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps how many visits are made in time near what is printed for each period, while teams differ.
 *
 * <p>Each decision leans against what the period still lacks, so that it ends within a few visits of its percentage.
 */
final class Pace {

    private static final double PULL = 0.06;

    /** A printed share: of what is decided in a half-open range of days so much is done in time. */
    record Share(LocalDate from, LocalDate until, double inTime) {}

    private final List<Share> shares;
    private final Map<String, Double> leanings;
    private final Map<Share, Double> lacking = new HashMap<>();

    /** @param leanings how much more, or less, than the others a team does in time */
    Pace(List<Share> shares, Map<String, Double> leanings) {
        this.shares = shares;
        this.leanings = leanings;
    }

    /** Whether what a team owes by a last day is to be done in time. */
    boolean isInTime(String team, LocalDate lastDay, Draw draw) {
        var share = shareOf(lastDay);
        var lack = lacking.getOrDefault(share, 0.0);
        return draw.chance(share.inTime() + leanings.getOrDefault(team, 0.0) + PULL * lack);
    }

    /** Takes note of what became of one visit that was owed. */
    void count(LocalDate decidedOn, boolean met) {
        var share = shareOf(decidedOn);
        lacking.merge(share, share.inTime() - (met ? 1 : 0), Double::sum);
    }

    private Share shareOf(LocalDate day) {
        return shares.stream()
                .filter(share -> Calendar.lies(day, share.from(), share.until()))
                .findFirst()
                .orElseGet(() -> shares.get(shares.size() - 1));
    }

    /**
     * What to aim at in the three periods for which visits are printed, in percent.
     *
     * <p>A little under what is printed: visits made before a period ends for a day after it are all in time.
     */
    static List<Share> aims(double year, double firstQuarter, double secondQuarter) {
        return List.of(
                new Share(Calendar.FIRST_DAY, Calendar.APRIL_2020, year / 100),
                new Share(Calendar.APRIL_2020, Calendar.JULY_2020, firstQuarter / 100),
                new Share(Calendar.JULY_2020, Calendar.OCTOBER_2020, secondQuarter / 100));
    }
}
