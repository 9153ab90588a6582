@org.jspecify.annotations.NullMarked
package childrens.improvement.metrics.list;
