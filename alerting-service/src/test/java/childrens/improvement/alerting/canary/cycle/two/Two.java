package childrens.improvement.alerting.canary.cycle.two;

import childrens.improvement.alerting.canary.cycle.one.One;

/** Needs the other. */
public record Two(One one) {}
