/**
 * The delivery watches itself: a canary goes the whole way through each channel every hour, and where one does not arrive
 * another channel tells of it. Its figures are for the operators' monitoring.
 */
@NullMarked
package childrens.improvement.alerting.watch;

import org.jspecify.annotations.NullMarked;
