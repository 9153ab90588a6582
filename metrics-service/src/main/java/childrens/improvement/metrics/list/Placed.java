package childrens.improvement.metrics.list;

import childrens.improvement.metrics.store.KnownChild;

/** A child of whom a list of a team may speak, and how things stand with it. */
record Placed(KnownChild child, Situation situation) {}
