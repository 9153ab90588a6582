package childrens.improvement.foundation.problem;

/**
 * One thing that is wrong with a body or a parameter.
 *
 * @param pointer JSON pointer into the body; for a parameter its name after a slash; empty for the whole body
 * @param detail what is wrong, in words for whoever sent it
 */
public record FieldError(String pointer, String detail) {}
