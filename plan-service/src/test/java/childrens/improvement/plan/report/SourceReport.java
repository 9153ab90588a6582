package childrens.improvement.plan.report;

import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.improvementplan.PackagedPlan;
import childrens.improvement.plan.report.ObjectiveSection.EvidenceLine;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The report of the source plan's second quarter, with figures made up by a rule for every placement. */
public final class SourceReport {

    /** When the quarter was frozen. */
    public static final OffsetDateTime FROZEN = OffsetDateTime.parse("2020-10-09T16:30:00+01:00");

    private static final Plan PLAN = Objects.requireNonNull(
            DocumentReader.of(Plan.class, "plan").read(PackagedPlan.document()).document());

    private SourceReport() {}

    public static Report report() {
        return Reports.of(input());
    }

    /**
     * The same with many findings.
     *
     * @param rules how many rules have found two things each
     */
    public static Report reportWithFindings(int rules) {
        ReportInput input = input();
        List<Report.FindingLine> findings = IntStream.range(0, 2 * rules)
                .mapToObj(index -> new Report.FindingLine(
                        "Rule " + index / 2,
                        "M001, line 95",
                        "What the plan says in one place, at some length. ".repeat(1 + index % 4),
                        "What it says in another.",
                        "Agree on one of them."))
                .toList();
        return Reports.of(new ReportInput(
                input.plan(),
                input.figures(),
                input.scopeTitle(),
                input.evidence(),
                findings,
                input.written(),
                input.posts()));
    }

    /** What it is written from. */
    public static ReportInput input() {
        return input(SourceFigures.of(PLAN));
    }

    /** The quarter's figures with one rating for all. */
    static QuarterFigures rated(Rating rating) {
        return SourceFigures.rated(PLAN, rating);
    }

    /** The same with other figures. */
    static ReportInput input(QuarterFigures figures) {
        EvidenceLine evidence = new EvidenceLine(
                "14 September 2020",
                "dip sample",
                "dip sample of 20 visits",
                "In 17 of 20 records the child’s own words stand.",
                "Managers now open each record with them.");
        List<Report.FindingLine> findings = List.of(new Report.FindingLine(
                "The same measure has two targets",
                "M024, line 332",
                "140 to 150",
                "135 to 155 (to be confirmed)",
                "Agree on one of them, and date it."));
        return new ReportInput(
                PLAN, figures, "The whole council", Map.of("P1-O01", List.of(evidence)), findings, null, Map.of());
    }
}
