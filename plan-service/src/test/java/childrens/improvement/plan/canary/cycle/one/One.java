package childrens.improvement.plan.canary.cycle.one;

import childrens.improvement.plan.canary.cycle.two.Two;

public record One(Two two) {}
