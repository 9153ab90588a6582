package childrens.improvement.plan.document;

/**
 * One thing that is wrong with a document.
 *
 * @param pointer where, as a JSON pointer
 * @param detail what, in words
 */
public record Fault(String pointer, String detail) {}
