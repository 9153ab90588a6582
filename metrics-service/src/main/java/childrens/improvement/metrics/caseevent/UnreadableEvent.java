package childrens.improvement.metrics.caseevent;

/** Bytes that are not even the form of an event. The message says why, after "the event". */
final class UnreadableEvent extends Exception {

    UnreadableEvent(String reason) {
        super(reason, null, false, false);
    }
}
