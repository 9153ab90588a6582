package childrens.improvement.plan.report;

import childrens.improvement.plan.document.Passage;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.report.Report.Passages;
import childrens.improvement.plan.report.Report.PrioritySection;
import java.util.List;
import java.util.Optional;

/** Writes the report of a quarter. */
public final class Reports {

    private Reports() {}

    /** The report; the same input gives the same report. */
    public static Report of(ReportInput input) {
        Plan plan = input.plan();
        ActionWords actions = new ActionWords(input);
        List<PrioritySection> priorities = new Sections(input, actions).all();
        Report report = new Report(
                plan.title(),
                Covers.of(input, priorities),
                introduction(plan),
                Summaries.of(input, actions),
                Keys.ratings(),
                plan.directionOfTravelKey().heading().text().replaceAll("[:\\s-]+$", ""),
                Keys.directions(plan.directionOfTravelKey()),
                plan.columns().stream().map(Passage::text).toList(),
                priorities,
                input.findings(),
                trends(priorities),
                List.of());
        return report.explained(Abbreviations.in(report.toString()));
    }

    private static List<Passages> introduction(Plan plan) {
        List<String> aims = plan.aims().stream()
                .map(aim -> aim.text() + " (priorities " + aim.prioritiesText().replace(" ,", ",") + ")")
                .toList();
        return List.of(
                new Passages(
                        "Our vision", List.of(plan.vision().text(), plan.aim().text())),
                new Passages("Our key focus", List.of(plan.keyFocus().text())),
                new Passages(plan.aimsHeading().text(), aims));
    }

    private static List<Trend> trends(List<PrioritySection> priorities) {
        return priorities.stream()
                .flatMap(priority -> priority.objectives().stream())
                .flatMap(objective -> objective.measures().stream())
                .flatMap(measure -> Optional.ofNullable(measure.trend()).stream())
                .toList();
    }
}
