package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws stays so that on two days as many children are there as the plan prints.
 *
 * <p>Those who were there before the first day are taken over into the case system during its first weeks, so that
 * nothing has to be told of the time before.
 */
final class Stays {

    private static final Duration NEAR = Duration.ofDays(12);

    /**
     * How many children.
     *
     * @param first taken over at the beginning
     * @param enteringYear who come in the year 2019/20
     * @param inMarch there at the end of March 2020
     * @param enteringHalf who come from April to September 2020
     * @param inSeptember there at the end of September 2020
     * @param takeOverDays the days over which the first are taken over
     * @param households sizes of households, each as often as it is to be drawn
     */
    record Numbers(
            int first,
            int enteringYear,
            int inMarch,
            int enteringHalf,
            int inSeptember,
            int takeOverDays,
            List<Integer> households) {}

    private static final class Drawn {
        private final int size;
        private Instant from;
        private @Nullable Instant until;

        private Drawn(int size, Instant from) {
            this.size = size;
            this.from = from;
        }
    }

    private final Draw draw;
    private final Numbers numbers;
    private final Set<String> claimed;
    private final List<Drawn> drawn = new ArrayList<>();

    /** @param claimed children of referrals who have a stay of some kind already; it grows */
    Stays(Draw draw, Numbers numbers, Set<String> claimed) {
        this.draw = draw;
        this.numbers = numbers;
        this.claimed = claimed;
    }

    /**
     * Draws them.
     *
     * @param teams each as often as it is to be drawn
     * @param before stays of another kind; who leaves one may soon after begin one of these
     * @param referrals an only child may come from an assessment that was just authorised
     */
    List<Stay> draw(List<String> teams, List<Stay> before, List<Referral> referrals) {
        begin(numbers.first(), Calendar.FIRST_DAY, Calendar.FIRST_DAY.plusDays(numbers.takeOverDays()));
        begin(numbers.enteringYear(), Calendar.FIRST_DAY.plusDays(45), Calendar.APRIL_2020);
        end(
                numbers.first() + numbers.enteringYear() - numbers.inMarch(),
                Calendar.FIRST_DAY.plusDays(75),
                Calendar.APRIL_2020.minusDays(2));
        begin(numbers.enteringHalf(), Calendar.APRIL_2020, Calendar.LAST_DAY.minusDays(1));
        end(numbers.inMarch() + numbers.enteringHalf() - numbers.inSeptember(), Calendar.APRIL_2020, Calendar.LAST_DAY);
        drawn.sort(Comparator.comparing(each -> each.from));
        return settle(teams, before, referrals);
    }

    private void begin(int children, LocalDate from, LocalDate until) {
        var left = children;
        while (left > 0) {
            var size = Math.min(left, draw.pick(numbers.households()));
            drawn.add(new Drawn(size, draw.officeHours(draw.workingDay(from, until))));
            left -= size;
        }
    }

    private void end(int children, LocalDate from, LocalDate until) {
        var left = children;
        while (left > 0) {
            var stay = draw.pick(drawn);
            var earliest = EnglishDays.dayOf(stay.from).plusDays(60);
            var begin = earliest.isAfter(from) ? earliest : from;
            if (stay.until == null && stay.size <= left && begin.isBefore(until.minusDays(6))) {
                stay.until = draw.officeHours(draw.workingDay(begin, until));
                left -= stay.size;
            }
        }
    }

    private List<Stay> settle(List<String> teams, List<Stay> before, List<Referral> referrals) {
        var stays = new ArrayList<Stay>();
        Set<String> taken = new HashSet<>();
        for (var each : drawn) {
            var late = each.from.isAfter(EnglishDays.startOf(Calendar.FIRST_DAY.plusDays(45)));
            var earlier = late ? leftBefore(each, before, taken) : Optional.<Stay>empty();
            var referral = late && earlier.isEmpty() && each.size == 1
                    ? assessedBefore(each, referrals)
                    : Optional.<Referral>empty();
            var children = earlier.map(Stay::children).orElseGet(() -> referral.map(known -> List.of(known.child()))
                    .orElseGet(() -> unknown(each.size)));
            taken.addAll(children);
            claimed.addAll(children);
            stays.add(new Stay(
                    earlier.map(Stay::group).orElseGet(() -> draw.pseudonym("household")),
                    children,
                    draw.pick(teams),
                    earlier.map(Stays::after).orElse(each.from),
                    each.until));
        }
        return stays;
    }

    /** A household of the same size that left in the days before, in the same year of the plan. */
    private Optional<Stay> leftBefore(Drawn stay, List<Stay> before, Set<String> taken) {
        return before.stream()
                .filter(other -> other.children().size() == stay.size)
                .filter(other -> other.until() != null && isNear(after(other), stay.from))
                .filter(other -> taken.stream().noneMatch(other.children()::contains))
                .findFirst();
    }

    private Optional<Referral> assessedBefore(Drawn stay, List<Referral> referrals) {
        return referrals.stream()
                .filter(Referral::wasAuthorised)
                .filter(referral -> referral.endedAt() != null
                        && referral.endedAt().isBefore(stay.from)
                        && referral.endedAt().plus(NEAR).isAfter(stay.from))
                .filter(referral -> !claimed.contains(referral.child()))
                .findFirst();
    }

    private static Instant after(Stay ended) {
        return ended.until() == null ? ended.from() : ended.until().plusSeconds(5400);
    }

    private static boolean isNear(Instant left, Instant begins) {
        return Duration.between(left, begins).abs().compareTo(NEAR) < 0
                && left.isBefore(EnglishDays.startOf(Calendar.APRIL_2020))
                        == begins.isBefore(EnglishDays.startOf(Calendar.APRIL_2020));
    }

    private List<String> unknown(int size) {
        var children = new ArrayList<String>();
        for (var i = 0; i < size; i++) {
            children.add(draw.pseudonym("child"));
        }
        return children;
    }
}
