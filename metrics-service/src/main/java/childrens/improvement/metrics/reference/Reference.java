package childrens.improvement.metrics.reference;

import org.jspecify.annotations.Nullable;

/**
 * The council's own number of a child.
 *
 * @param number as the case system has it
 * @param link to the record in the case system, where the configuration has a template
 */
public record Reference(String number, @Nullable String link) {}
