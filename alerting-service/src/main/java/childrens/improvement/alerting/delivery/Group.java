package childrens.improvement.alerting.delivery;

/**
 * What goes as one message.
 *
 * @param letter the kind of message
 * @param recipient the post
 */
record Group(String letter, String recipient) {}
