package childrens.improvement.plan.report;

import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.figure.DirectionOfTravel;
import childrens.improvement.plan.figure.Rating;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the signs of a report mean; the directions in the plan's own words. */
final class Keys {

    private Keys() {}

    static List<Report.KeyEntry> ratings() {
        return Stream.of(
                        entry(Rating.BLUE, "Complete, and only then."),
                        entry(Rating.GREEN, "Meets the target."),
                        entry(Rating.AMBER, "Off target, but within the measure’s tolerance."),
                        entry(Rating.RED, "Off target by more than the tolerance."),
                        entry(Rating.NOT_RATED, "No target, no value, or a target still to be confirmed."))
                .toList();
    }

    static List<Report.KeyEntry> directions(Plan.DirectionKey key) {
        return key.entries().stream()
                .map(entry -> {
                    DirectionOfTravel direction =
                            DirectionOfTravel.valueOf(entry.direction().toUpperCase(Locale.ROOT));
                    return new Report.KeyEntry(TravelMark.sign(direction), TravelMark.word(direction), entry.text());
                })
                .toList();
    }

    private static Report.KeyEntry entry(Rating rating, String meaning) {
        RatingMark mark = RatingMark.of(rating, "", null);
        return new Report.KeyEntry(mark.shape() + " " + mark.letter(), mark.word(), meaning);
    }
}
