package childrens.improvement.alerting.acknowledgement;

/**
 * Who acknowledges.
 *
 * @param post in whose name
 * @param caller the user; for a link the post that it was sent to
 * @param via {@code web}, {@code api} or {@code link}
 */
record Author(String post, String caller, String via) {}
