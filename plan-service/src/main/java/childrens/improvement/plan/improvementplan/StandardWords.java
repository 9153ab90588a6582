package childrens.improvement.plan.improvementplan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The headings that a plan has which is written by hand; each can be changed. */
final class StandardWords {

    private static final Map<Place, String> HEADINGS = new EnumMap<>(Map.ofEntries(
            Map.entry(Place.UPDATED_TO, ""),
            Map.entry(Place.VISION, ""),
            Map.entry(Place.AIM, ""),
            Map.entry(Place.KEY_FOCUS, ""),
            Map.entry(Place.PRIORITY_AREAS_HEADING, "Our priority areas"),
            Map.entry(Place.AIMS_HEADING, "Our aims"),
            Map.entry(Place.PRIORITIES_HEADING, "Our priorities"),
            Map.entry(Place.SUMMARY_HEADING, "Executive summary"),
            Map.entry(Place.SUMMARY_INTRODUCTION, ""),
            Map.entry(Place.GOING_WELL_HEADING, "What is going well?"),
            Map.entry(Place.GOING_WELL_LEAD_IN, ""),
            Map.entry(Place.WORRIED_ABOUT_HEADING, "What are we worried about?"),
            Map.entry(Place.WORRIED_ABOUT_LEAD_IN, ""),
            Map.entry(Place.ACTIONS_DELIVERED_HEADING, "Actions delivered in the quarter"),
            Map.entry(Place.ACTIONS_DELIVERED_LEAD_IN, ""),
            Map.entry(Place.ACTIONS_NEXT_HEADING, "What actions are we going to take over the next quarter?"),
            Map.entry(Place.ACTIONS_NEXT_LEAD_IN, ""),
            Map.entry(Place.DIRECTION_KEY_HEADING, "Direction of travel")));

    private static final List<String> COLUMNS = List.of(
            "Objectives to achieve priority",
            "How will we know",
            "End of quarter progress",
            "Actions and focus for next quarter",
            "RAGB status",
            "Direction of travel");

    private static final Map<String, String> KEY = Map.of(
            "improved", "Improvement against the previous period",
            "same", "The same as in the previous period",
            "worsened", "Worse than in the previous period");

    private StandardWords() {}

    static void addTo(PlanEntity plan) {
        HEADINGS.forEach((place, text) -> add(plan, new PlacedPassage(place, 0, null, text, null)));
        for (int position = 0; position < COLUMNS.size(); position++) {
            add(plan, new PlacedPassage(Place.COLUMN, position, null, COLUMNS.get(position), null));
        }
        List<String> directions = List.of("improved", "same", "worsened");
        for (int position = 0; position < directions.size(); position++) {
            String direction = directions.get(position);
            String text = KEY.getOrDefault(direction, direction);
            add(plan, new PlacedPassage(Place.DIRECTION_KEY, position, direction, text, null));
        }
    }

    private static void add(PlanEntity plan, PlacedPassage passage) {
        plan.passages.add(PassageEntity.from(passage, plan));
    }
}
