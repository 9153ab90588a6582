package childrens.improvement.plan.finding;

import java.util.ArrayList;
import java.util.List;

/** Runs all rules over a plan. */
public final class Findings {

    private static final List<Rule> RULES = List.of(
            new TargetAgainstProse(),
            new EveryOneAgainstPercentage(),
            new TwoTargets(),
            new SameWordsTwoTargets(),
            new TargetBelowOutturn(),
            new NothingToHoldAgainst(),
            new ChangeWithoutDate(),
            new LongerTimeNotHigher(),
            new MaintainWithoutTolerance(),
            new OutturnAgainstCounts(),
            new OtherEventCounted(),
            new TwoUnitsCounted(),
            new DenominatorWithOthers(),
            new OtherKindOfValue(),
            new MixedWindows(),
            new YearToDateAsQuarter(),
            new NumberWithoutPeriod(),
            new PartYearBaseline(),
            new BaselinesOfOtherMonths(),
            new UnitMissing(),
            new LabelContradicts(),
            new OverallWithoutWeights(),
            new PartsDoNotSum(),
            new PrecisionVaries(),
            new NoValuePrinted(),
            new BoundaryLeftOut(),
            new OneInsideAnother(),
            new PartWithoutCounts(),
            new PrintedInAnotherRow(),
            new DataSaidIncomplete(),
            new TooManyActions(),
            new NoLead(),
            new LeadNotLive(),
            new PostNamedSeveralWays(),
            new NoteAmongActions(),
            new PastDueOnEntry(),
            new DoneInItsOwnWords(),
            new NoDueDate(),
            new UnclearDate(),
            new LaterThanThePlan(),
            new CompleteAgainstOtherText(),
            new ActionPrintedAgain(),
            new MeasurePrintedAgain(),
            new RepeatedTitle(),
            new PriorityNamedTwoWays(),
            new NoImpact(),
            new CadenceConflict(),
            new Misnaming(),
            new WordsBreakOff(),
            new WordsTwice(),
            new SizeWordAgainstNumber(),
            new SummaryNumber(),
            new SummaryClaim(),
            new TrendAgainstSeries(),
            new QuarterOrTotal(),
            new SummaryNumberEdited(),
            new GreenWithoutEvidence(),
            new AssertedAgainstComputed(),
            new DirectionAgainstComputed(),
            new PrintedAgainstComputed());

    private Findings() {}

    /** All findings, rule after rule, each rule's in the order of the plan. */
    public static List<Finding> of(PlanFacts facts) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.check(facts, new Found(rule.id(), findings));
        }
        return List.copyOf(findings);
    }

    /** The ids of the rules in their order. */
    public static List<String> rules() {
        return RULES.stream().map(Rule::id).toList();
    }
}
