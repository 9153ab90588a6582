package childrens.improvement.alerting.canary.cycle.one;

import childrens.improvement.alerting.canary.cycle.two.Two;

/** Needs the other. */
public record One(Two two) {}
