package childrens.improvement.plan.finding;

/** One rule; it adds what it finds in the order of the plan. */
interface Rule {

    /** The id under which {@code finding/rules.yaml} explains it. */
    String id();

    void check(PlanFacts facts, Found found);
}
