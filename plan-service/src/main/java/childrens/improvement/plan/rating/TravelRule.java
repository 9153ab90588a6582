package childrens.improvement.plan.rating;

import static childrens.improvement.plan.figure.DirectionOfTravel.IMPROVED;
import static childrens.improvement.plan.figure.DirectionOfTravel.NOT_COMPARABLE;
import static childrens.improvement.plan.figure.DirectionOfTravel.SAME;
import static childrens.improvement.plan.figure.DirectionOfTravel.WORSENED;

import childrens.improvement.plan.dated.Target.TargetVersion;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.figure.DirectionOfTravel;
import childrens.improvement.plan.figure.Reading;
import childrens.improvement.plan.figure.Travel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Direction of travel: a figure against that of the previous period of the same kind. */
public final class TravelRule {

    private TravelRule() {}

    /**
     * Where a measure travels.
     *
     * @param key the plan's words for the directions
     */
    public static Travel of(
            @Nullable Reading previous, @Nullable Reading now, @Nullable TargetVersion target, TravelKey key) {
        Reading.Told told = now == null ? null : now.told();
        String signal = told == null ? null : told.signal();
        if (now == null || previous == null) {
            return not("there is no figure of " + (now == null ? "this period" : "the period before"), signal);
        }
        Optional<Level> before = Level.of(previous);
        Optional<Level> after = Level.of(now);
        if (before.isEmpty() || after.isEmpty()) {
            return not("nothing was counted in one of the two periods", signal);
        }
        if (!Objects.equals(definition(previous), definition(now))
                || before.get().isShare() != after.get().isShare()) {
            return not("the definition has changed between the periods", signal);
        }
        Polarity polarity = Polarity.of(target, told == null ? null : told.polarity());
        if (!polarity.isKnown()) {
            return not("nobody has said which way is better", signal);
        }
        int better = polarity.compare(after.get(), before.get());
        DirectionOfTravel direction = better > 0 ? IMPROVED : better < 0 ? WORSENED : SAME;
        String against = " (against " + period(previous.window()) + ": "
                + before.get().sentence(null).replace("The figure is ", "") + ")";
        return new Travel(direction, key.words(direction) + against, signal, null, null);
    }

    /** Where an objective travels: as more of its measures do; what the plan prints is kept beside it. */
    public static Travel of(List<Travel> measures, Objective.Direction printed, TravelKey key) {
        long improved = count(measures, IMPROVED);
        long worsened = count(measures, WORSENED);
        long same = count(measures, SAME);
        if (improved + worsened + same == 0) {
            return new Travel(
                    NOT_COMPARABLE, "Not comparable: no measure of it is", null, printed.asserted(), printed.text());
        }
        DirectionOfTravel direction = improved > worsened ? IMPROVED : worsened > improved ? WORSENED : SAME;
        String counts = " (" + improved + " improved, " + same + " the same, " + worsened + " worsened)";
        return new Travel(direction, key.words(direction) + counts, null, printed.asserted(), printed.text());
    }

    private static long count(List<Travel> measures, DirectionOfTravel direction) {
        return measures.stream()
                .filter(travel -> travel.direction() == direction)
                .count();
    }

    private static Travel not(String why, @Nullable String signal) {
        return new Travel(NOT_COMPARABLE, "Not comparable: " + why, signal, null, null);
    }

    private static @Nullable String definition(Reading reading) {
        Reading.Told told = reading.told();
        String definition = told == null ? null : told.definition();
        return definition == null ? reading.timescaleVersion() : definition;
    }

    private static String period(Reading.Window window) {
        LocalDate last = window.until().minusDays(1);
        return window.from().equals(last) ? last.toString() : window.from() + " to " + last;
    }
}
