package childrens.improvement.plan.finding;

class FigureRulesTest {}
