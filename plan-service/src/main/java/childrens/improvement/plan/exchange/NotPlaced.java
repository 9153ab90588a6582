package childrens.improvement.plan.exchange;

/**
 * Something that an import left out.
 *
 * @param place its pointer, or its sheet, row and column
 * @param detail why
 * @param done what was left out: the value only, or the whole thing
 */
public record NotPlaced(String place, String detail, String done) {}
