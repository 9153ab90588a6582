package childrens.improvement.plan.improvementplan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where in the plan, outside its objectives, a passage stands. */
enum Place {
    UPDATED_TO,
    VISION,
    AIM,
    KEY_FOCUS,
    PRIORITY_AREAS_HEADING,
    PRIORITY_AREA(true),
    AIMS_HEADING,
    PRIORITIES_HEADING,
    COLUMN(true),
    SUMMARY_HEADING,
    SUMMARY_INTRODUCTION,
    GOING_WELL_HEADING,
    GOING_WELL_LEAD_IN,
    GOING_WELL(true),
    WORRIED_ABOUT_HEADING,
    WORRIED_ABOUT_LEAD_IN,
    WORRIED_ABOUT(true),
    ACTIONS_DELIVERED_HEADING,
    ACTIONS_DELIVERED_LEAD_IN,
    ACTIONS_NEXT_HEADING,
    ACTIONS_NEXT_LEAD_IN,
    DIRECTION_KEY_HEADING,
    DIRECTION_KEY(true);

    private final boolean list;

    Place() {
        this(false);
    }

    Place(boolean list) {
        this.list = list;
    }

    /** Whether several passages stand there. */
    boolean isList() {
        return list;
    }

    /** The word in addresses and answers: {@code going-well}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Place> of(String word) {
        return Arrays.stream(values())
                .filter(place -> place.word().equals(word))
                .findFirst();
    }
}
