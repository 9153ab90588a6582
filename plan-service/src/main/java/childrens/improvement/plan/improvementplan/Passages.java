package childrens.improvement.plan.improvementplan;

import static java.util.Objects.requireNonNull;

import childrens.improvement.plan.document.Passage;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.Plan.DirectionKey;
import childrens.improvement.plan.document.Plan.PriorityArea;
import childrens.improvement.plan.document.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a plan outside its aims, priorities and actions. */
final class Passages {

    private final Map<Place, List<PlacedPassage>> byPlace = new EnumMap<>(Place.class);

    private Passages() {}

    static Passages from(List<PlacedPassage> kept) {
        Passages passages = new Passages();
        kept.stream()
                .sorted(Comparator.comparing(PlacedPassage::place).thenComparing(PlacedPassage::position))
                .forEach(each -> passages.byPlace
                        .computeIfAbsent(each.place(), none -> new ArrayList<>())
                        .add(each));
        return passages;
    }

    static Passages from(Plan plan) {
        Passages passages = new Passages();
        passages.add(
                Place.UPDATED_TO,
                new Passage(plan.updatedTo().text(), plan.updatedTo().line()));
        passages.add(Place.VISION, plan.vision());
        passages.add(Place.AIM, plan.aim());
        passages.add(Place.KEY_FOCUS, plan.keyFocus());
        passages.add(Place.PRIORITY_AREAS_HEADING, plan.priorityAreasHeading());
        plan.priorityAreas()
                .forEach(area ->
                        passages.add(Place.PRIORITY_AREA, Integer.toString(area.number()), area.text(), area.line()));
        passages.add(Place.AIMS_HEADING, plan.aimsHeading());
        passages.add(Place.PRIORITIES_HEADING, plan.prioritiesHeading());
        plan.columns().forEach(column -> passages.add(Place.COLUMN, column));
        passages.add(plan.summary());
        passages.add(Place.DIRECTION_KEY_HEADING, plan.directionOfTravelKey().heading());
        plan.directionOfTravelKey()
                .entries()
                .forEach(entry -> passages.add(Place.DIRECTION_KEY, entry.direction(), entry.text(), entry.line()));
        return passages;
    }

    private void add(Summary summary) {
        add(Place.SUMMARY_HEADING, summary.heading());
        add(Place.SUMMARY_INTRODUCTION, summary.introduction());
        add(Place.GOING_WELL_HEADING, summary.goingWellHeading());
        add(Place.GOING_WELL_LEAD_IN, summary.goingWellLeadIn());
        summary.goingWell().forEach(each -> add(Place.GOING_WELL, each));
        add(Place.WORRIED_ABOUT_HEADING, summary.worriedAboutHeading());
        add(Place.WORRIED_ABOUT_LEAD_IN, summary.worriedAboutLeadIn());
        summary.worriedAbout().forEach(each -> add(Place.WORRIED_ABOUT, each));
        add(Place.ACTIONS_DELIVERED_HEADING, summary.actionsDeliveredHeading());
        add(Place.ACTIONS_DELIVERED_LEAD_IN, summary.actionsDeliveredLeadIn());
        add(Place.ACTIONS_NEXT_HEADING, summary.actionsNextHeading());
        add(Place.ACTIONS_NEXT_LEAD_IN, summary.actionsNextLeadIn());
    }

    private void add(Place place, Passage passage) {
        add(place, null, passage.text(), passage.line());
    }

    private void add(Place place, @Nullable String name, String text, @Nullable Integer line) {
        List<PlacedPassage> there = byPlace.computeIfAbsent(place, none -> new ArrayList<>());
        there.add(new PlacedPassage(place, there.size(), name, text, line));
    }

    List<PlacedPassage> all() {
        return byPlace.values().stream().flatMap(List::stream).toList();
    }

    /** The one passage of the place; no words where there is none. */
    Passage the(Place place) {
        return placed(place).stream().findFirst().map(PlacedPassage::toDomain).orElseGet(() -> new Passage("", null));
    }

    /** The passages of the place, in order. */
    List<Passage> list(Place place) {
        return placed(place).stream().map(PlacedPassage::toDomain).toList();
    }

    List<PriorityArea> priorityAreas() {
        return placed(Place.PRIORITY_AREA).stream()
                .map(each -> new PriorityArea(Integer.parseInt(named(each)), each.text(), each.line()))
                .toList();
    }

    DirectionKey directionKey() {
        return new DirectionKey(
                the(Place.DIRECTION_KEY_HEADING),
                placed(Place.DIRECTION_KEY).stream()
                        .map(each -> new DirectionKey.Entry(named(each), each.text(), each.line()))
                        .toList());
    }

    private List<PlacedPassage> placed(Place place) {
        return byPlace.getOrDefault(place, List.of());
    }

    private static String named(PlacedPassage passage) {
        return requireNonNull(passage.name(), passage.place().name());
    }
}
