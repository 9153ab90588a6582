package childrens.improvement.plan.report.word;

import childrens.improvement.plan.report.FigureLine;
import childrens.improvement.plan.report.MeasureRow;
import childrens.improvement.plan.report.ObjectiveSection;
import childrens.improvement.plan.report.ObjectiveSection.ActionLine;
import childrens.improvement.plan.report.RatingMark;
import childrens.improvement.plan.report.TravelMark;
import childrens.improvement.plan.report.Trend;
import childrens.improvement.plan.report.word.WordText.Cell;
import childrens.improvement.plan.report.word.WordText.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of an objective's table, with the six columns of the plan. */
final class WordRows {

    private WordRows() {}

    static List<List<Cell>> of(ObjectiveSection objective) {
        return Stream.concat(
                        Stream.of(whole(objective)),
                        objective.measures().stream().map(WordRows::measure))
                .toList();
    }

    private static List<Cell> whole(ObjectiveSection objective) {
        List<Paragraph> what = new ArrayList<>();
        what.add(new Paragraph("CellHead", objective.heading()));
        what.add(new Paragraph("CellHead", "Impact on children"));
        String impact = objective.impact();
        what.add(new Paragraph("Cell", impact == null ? "The plan names none." : impact));
        what.add(new Paragraph("CellHead", "Evidence of impact in the quarter"));
        if (objective.evidence().isEmpty()) {
            what.add(new Paragraph("CellQuiet", "None was recorded."));
        }
        objective.evidence().forEach(each -> what.add(new Paragraph("Cell", each.inWords())));
        List<Paragraph> progress = new ArrayList<>();
        objective.progress().forEach(text -> progress.add(new Paragraph("Cell", text)));
        narrative(progress, objective.narrative());
        int count = objective.measures().size();
        return List.of(
                new Cell(what),
                Cell.of(count == 1 ? "1 measure, below" : count + " measures, below"),
                new Cell(progress),
                actions(objective.actions()),
                rating(objective.rating()),
                travel(objective.travel()));
    }

    private static List<Cell> measure(MeasureRow measure) {
        List<Paragraph> label = new ArrayList<>(List.of(new Paragraph("CellHead", "Measure " + measure.row())));
        if (!measure.row().equals(measure.measure())) {
            label.add(new Paragraph("CellQuiet", "The same measure as " + measure.measure() + ", printed again."));
        }
        List<Paragraph> how = new ArrayList<>(List.of(new Paragraph("Cell", measure.wording())));
        how.add(new Paragraph("CellHead", measure.targets().size() > 1 ? "Targets" : "Target"));
        if (measure.targets().isEmpty()) {
            how.add(new Paragraph("Cell", "None is printed."));
        }
        measure.targets().forEach(target -> how.add(new Paragraph("Cell", target)));
        return List.of(
                new Cell(label),
                new Cell(how),
                new Cell(progress(measure)),
                actions(measure.actions()),
                rating(measure.rating()),
                travel(measure.travel()));
    }

    private static List<Paragraph> progress(MeasureRow measure) {
        List<Paragraph> progress = new ArrayList<>();
        progress.add(new Paragraph("CellHead", "As printed in the plan"));
        if (measure.printed().isEmpty()) {
            progress.add(new Paragraph("Cell", "No value."));
        }
        measure.printed()
                .forEach(line -> progress.add(new Paragraph(
                        "CellBullet",
                        "“" + line.label() + "”" + (line.value() == null ? "" : ": " + line.value())
                                + (line.period() == null ? "; no period printed" : "; " + line.period()))));
        progress.add(new Paragraph("CellHead", "As computed from the case records"));
        FigureLine computed = measure.computed();
        progress.add(new Paragraph("Cell", computed == null ? "No figure for this quarter." : figure(computed)));
        FigureLine restated = measure.restated();
        if (restated != null) {
            progress.add(new Paragraph("CellHead", "Restated: as known now"));
            progress.add(new Paragraph("Cell", figure(restated)));
        }
        Trend trend = measure.trend();
        if (trend != null) {
            progress.add(new Paragraph(
                    "CellQuiet", trend, trend.description() + " All periods of " + trend.row() + ": appendix B."));
        }
        narrative(progress, measure.narrative());
        return progress;
    }

    private static String figure(FigureLine figure) {
        return figure.text() + "; " + figure.period() + "; " + figure.basis()
                + (figure.open() == null ? "" : "; " + figure.open());
    }

    private static void narrative(List<Paragraph> paragraphs, @Nullable String narrative) {
        if (narrative != null) {
            paragraphs.add(new Paragraph("CellHead", "Written for the quarter"));
            paragraphs.add(new Paragraph("Cell", narrative));
        }
    }

    private static Cell actions(List<ActionLine> actions) {
        if (actions.isEmpty()) {
            return new Cell(List.of(new Paragraph("CellQuiet", ActionLine.NONE)));
        }
        return new Cell(actions.stream()
                .flatMap(action ->
                        Stream.of(new Paragraph("Cell", action.numbered()), new Paragraph("CellQuiet", action.facts())))
                .toList());
    }

    private static Cell rating(RatingMark rating) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph("CellHead", rating.text()));
        paragraphs.add(new Paragraph("CellQuiet", rating.because()));
        String asserted = rating.asserted();
        if (asserted != null) {
            paragraphs.add(new Paragraph("Cell", asserted));
        }
        return new Cell(paragraphs);
    }

    private static Cell travel(TravelMark travel) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph("CellHead", travel.text()));
        paragraphs.add(new Paragraph("CellQuiet", travel.words()));
        Stream.of(travel.signal(), travel.printed() == null ? null : "Printed in the plan: “" + travel.printed() + "”")
                .forEach(text -> {
                    if (text != null) {
                        paragraphs.add(new Paragraph("CellQuiet", text));
                    }
                });
        return new Cell(paragraphs);
    }
}
