package childrens.improvement.plan.report;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.report.AreaPaper.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The actions of an area's objectives: done, still to do, and those that look after a measure. */
final class AreaActions {

    private static final String DONE = "complete";
    private static final Set<String> OVER = Set.of(DONE, "cancelled");

    private final ReportInput input;
    private final ActionWords words;

    AreaActions(ReportInput input) {
        this.input = input;
        this.words = new ActionWords(input);
    }

    List<Line> done() {
        return lines(action -> DONE.equals(action.status()));
    }

    List<Line> next() {
        return lines(AreaActions::isOpen);
    }

    /** Whether an open action is about the measure, or about its whole objective. */
    boolean arePlannedFor(String objective, String row) {
        return objectives()
                .filter(each -> each.id().equals(objective))
                .flatMap(each -> each.actions().stream())
                .filter(AreaActions::isOpen)
                .anyMatch(action -> action.row() == null || row.equals(action.row()));
    }

    private List<Line> lines(Predicate<Action> wanted) {
        return objectives()
                .flatMap(objective -> objective.actions().stream())
                .filter(wanted)
                .map(action -> new Line(
                        action.id(),
                        action.text() + " " + words.of(List.of(action)).get(0).facts() + late(action)))
                .toList();
    }

    private String late(Action action) {
        LocalDate due = action.due();
        boolean late =
                due != null && isOpen(action) && due.isBefore(input.figures().asOf());
        return late ? " Overdue." : "";
    }

    private static boolean isOpen(Action action) {
        return action.kind().equals("action") && !OVER.contains(String.valueOf(action.status()));
    }

    private Stream<Objective> objectives() {
        return input.plan().priorities().stream().flatMap(priority -> priority.objectives().stream());
    }
}
