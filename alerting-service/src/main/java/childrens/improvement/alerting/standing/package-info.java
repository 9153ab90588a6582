/**
 * What has been said about episodes: who has taken one on, what is silenced, and which feeds have fallen silent. Read
 * wherever it is decided what is told; written by the packages {@code acknowledgement} and {@code silence}.
 */
@NullMarked
package childrens.improvement.alerting.standing;

import org.jspecify.annotations.NullMarked;
