/**
 * What holds from a day until a day: the organisation's areas, teams, posts and holders, and the adopted targets.
 *
 * <p>Pure: the JDK, JSpecify and the package of the documents' faults, nothing else. Days are London days and ranges
 * are half-open, {@code until} being the first day on which the facts no longer hold; null means that no end is known.
 * The past is never rewritten: what an import gives is carried on from the day of the import
 * ({@link childrens.improvement.plan.dated.Timeline#carriedOn}). The records are at once what is imported, what is
 * kept and what is published, because the three are one thing.
 */
@NullMarked
package childrens.improvement.plan.dated;

import org.jspecify.annotations.NullMarked;
