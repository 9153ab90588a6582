package childrens.improvement.plan.report;

import childrens.improvement.plan.figure.DirectionOfTravel;
import childrens.improvement.plan.figure.Travel;
import org.jspecify.annotations.Nullable;

/**
 * A direction of travel: relative to what is good, not up or down.
 *
 * @param sign an arrow
 * @param words what the direction means, and against which period
 * @param signal what the control chart says; null where nothing is known
 * @param printed the mark or the words that the plan prints
 */
public record TravelMark(
        DirectionOfTravel direction,
        String sign,
        String word,
        String words,
        @Nullable String signal,
        @Nullable String printed) {

    static TravelMark of(Travel travel) {
        return new TravelMark(
                travel.direction(),
                sign(travel.direction()),
                word(travel.direction()),
                UkWords.sentence(travel.words()),
                signal(travel.signal()),
                printed(travel));
    }

    /** A direction that nothing is known about. */
    static TravelMark unknown(@Nullable String printed) {
        return of(new Travel(
                DirectionOfTravel.NOT_COMPARABLE, "No earlier period to compare with.", null, null, printed));
    }

    /** Sign and word in one. */
    public String text() {
        return sign + " " + word;
    }

    /** The arrow of a direction. */
    static String sign(DirectionOfTravel direction) {
        return switch (direction) {
            case IMPROVED -> "↑";
            case SAME -> "→";
            case WORSENED -> "↓";
            case NOT_COMPARABLE -> "–";
        };
    }

    /** One word for a direction. */
    static String word(DirectionOfTravel direction) {
        return switch (direction) {
            case IMPROVED -> "Improved";
            case SAME -> "Same";
            case WORSENED -> "Worsened";
            case NOT_COMPARABLE -> "Not comparable";
        };
    }

    private static @Nullable String signal(@Nullable String signal) {
        if (signal == null) {
            return null;
        }
        return switch (signal) {
            case "IMPROVING" -> "Over all periods: improving, by more than chance";
            case "WORSENING" -> "Over all periods: worsening, by more than chance";
            case "STABLE" -> "Over all periods: stable, within chance";
            default -> "Over all periods: too few to say";
        };
    }

    private static @Nullable String printed(Travel travel) {
        String mark = travel.asserted();
        return mark == null ? travel.assertedText() : mark;
    }
}
