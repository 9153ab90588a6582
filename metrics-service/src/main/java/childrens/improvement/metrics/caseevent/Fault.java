package childrens.improvement.metrics.caseevent;

/**
 * One thing that is wrong with an event.
 *
 * @param pointer where, as a JSON pointer into the event; empty for the whole of it
 * @param detail what is wrong; never holds a value of the event, because operators read it
 */
public record Fault(String pointer, String detail) {

    /** As one phrase. */
    @Override
    public String toString() {
        return pointer.isEmpty() ? detail : pointer + " " + detail;
    }
}
