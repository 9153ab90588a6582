package childrens.improvement.plan.report.serving;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.Area;
import childrens.improvement.plan.dated.Post;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.evidence.EvidenceBook;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.finding.Finding;
import childrens.improvement.plan.improvementplan.KeptPlans;
import childrens.improvement.plan.inspection.Inspection;
import childrens.improvement.plan.inspection.RuleBook;
import childrens.improvement.plan.organisation.KeptOrganisation;
import childrens.improvement.plan.quarter.Figures;
import childrens.improvement.plan.quarter.Quarter;
import childrens.improvement.plan.report.AreaPaper;
import childrens.improvement.plan.report.AreaPapers;
import childrens.improvement.plan.report.ObjectiveSection.EvidenceLine;
import childrens.improvement.plan.report.PlaceWords;
import childrens.improvement.plan.report.Report;
import childrens.improvement.plan.report.ReportInput;
import childrens.improvement.plan.summary.SummaryBook;
import childrens.improvement.plan.summary.WrittenWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what a report is written from. */
@ApplicationScoped
class ReportSource {

    private final KeptPlans plans;
    private final KeptOrganisation organisation;
    private final Figures figures;
    private final Inspection inspection;
    private final RuleBook rules;
    private final SummaryBook summaries;
    private final EvidenceBook evidence;

    ReportSource(
            KeptPlans plans,
            KeptOrganisation organisation,
            Figures figures,
            Inspection inspection,
            RuleBook rules,
            SummaryBook summaries,
            EvidenceBook evidence) {
        this.plans = plans;
        this.organisation = organisation;
        this.figures = figures;
        this.inspection = inspection;
        this.rules = rules;
        this.summaries = summaries;
        this.evidence = evidence;
    }

    /**
     * What the report of a quarter is written from.
     *
     * @param quarter null for the one up to which the plan has been brought
     * @param area null for the whole council
     */
    @Transactional
    ReportInput of(String year, @Nullable String quarter, @Nullable String area) {
        Plan whole = plans.plan(year).orElseThrow(() -> ProblemException.notFound("There is no plan for that year."));
        if (area != null && !organisation.areaIds().contains(area)) {
            throw ProblemException.notFound("There is no such area.");
        }
        Plan plan = area == null ? whole : whole.forArea(area);
        QuarterFigures numbers = figures.of(
                year,
                quarter == null ? whole.updatedTo().quarter() : quarter,
                area == null ? "council" : "area:" + area);
        return input(plan, numbers, area);
    }

    /** What a paper of an area about a quarter is written from. */
    @Transactional
    AreaPaper selfEvaluation(String year, String quarter, String area) {
        ReportInput input = of(year, quarter, area);
        return AreaPapers.selfEvaluation(
                input,
                Quarter.parse(quarter)
                        .flatMap(Quarter::before)
                        .map(before -> figures.of(year, before.text(), "area:" + area))
                        .orElse(null));
    }

    /** What a paper of an area about a month is written from. */
    @Transactional
    AreaPaper monthly(String year, YearMonth month, String area) {
        QuarterFigures numbers = figures.ofMonth(month, "area:" + area);
        YearMonth before = month.minusMonths(1);
        boolean sameYear = Quarter.of(before).year().equals(year);
        return AreaPapers.monthly(
                input(figures.plan(year, "area:" + area), numbers, area),
                sameYear ? figures.ofMonth(before, "area:" + area) : null);
    }

    private ReportInput input(Plan plan, QuarterFigures numbers, @Nullable String area) {
        String year = plan.year();
        Map<String, String> posts = posts(numbers.asOf());
        return new ReportInput(
                plan,
                numbers,
                area == null ? "The whole council" : "Service area: " + name(area, numbers.asOf()),
                evidence(year, numbers.asOf()),
                findings(plan, numbers.quarter(), area, posts),
                summaries
                        .words(year, numbers.quarter())
                        .map(ReportSource::written)
                        .orElse(null),
                posts);
    }

    /** What was observed in the quarter. */
    private Map<String, List<EvidenceLine>> evidence(String year, LocalDate asOf) {
        LocalDate first = asOf.withDayOfMonth(1).minusMonths((asOf.getMonthValue() - 1) % 3);
        Map<String, List<EvidenceLine>> lines = new HashMap<>();
        evidence.ofPlan(year, first, asOf.plusDays(1))
                .forEach((objective, found) -> lines.put(
                        objective,
                        found.stream()
                                .map(each -> EvidenceLine.of(
                                        each.on(), each.kind(), each.source(), each.finding(), each.changed()))
                                .toList()));
        return lines;
    }

    private List<Report.FindingLine> findings(
            Plan plan, String quarter, @Nullable String area, Map<String, String> posts) {
        Set<String> shown = plan.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .map(Objective::id)
                .collect(Collectors.toSet());
        return inspection.of(plan.year(), quarter).orElse(List.of()).stream()
                .filter(finding -> area == null || shown.contains(finding.objective()))
                .map(finding -> line(finding, posts))
                .toList();
    }

    private Report.FindingLine line(Finding finding, Map<String, String> posts) {
        return new Report.FindingLine(
                        rules.title(finding.rule()),
                        PlaceWords.of(finding.where(), finding.line(), posts),
                        finding.left(),
                        finding.right(),
                        finding.suggestion())
                .inWords();
    }

    private static ReportInput.WrittenSummary written(WrittenWords words) {
        String note = words.approved()
                ? "Written for the quarter and approved."
                : "Written for the quarter, not yet approved.";
        return new ReportInput.WrittenSummary(note, words.goingWell(), words.worriedAbout());
    }

    private String name(String area, LocalDate day) {
        return organisation.all().areas().stream()
                .filter(each -> each.id().equals(area))
                .flatMap(each -> each.versions().stream())
                .filter(version -> version.holdsOn(day))
                .map(Area.AreaVersion::name)
                .findFirst()
                .orElse(area);
    }

    private Map<String, String> posts(LocalDate day) {
        return organisation.all().posts().stream()
                .filter(post -> !post.versions().isEmpty())
                .collect(Collectors.toMap(Post::id, post -> title(post, day)));
    }

    private static String title(Post post, LocalDate day) {
        return post.versions().stream()
                .filter(version -> version.holdsOn(day))
                .findFirst()
                .orElse(post.versions().get(post.versions().size() - 1))
                .title();
    }
}
