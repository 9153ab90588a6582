package childrens.improvement.metrics.list;

/** What stands over a list: which one it is, of whom, and what it is called. */
record ListHead(String kind, String scope, String title) {}
