package childrens.improvement.metrics.row;

import childrens.improvement.metrics.store.ReceivedEvent;
import childrens.improvement.metrics.timeliness.CountedDay;
import childrens.improvement.metrics.timeliness.London;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A row with all that it rests on.
 *
 * @param row the row
 * @param events the events behind it, in the order in which they happened
 * @param days the walk from the start to the last day in time: which days counted, and why others did not
 */
public record Proof(@JsonUnwrapped Row row, List<ProofEvent> events, List<CountedDay> days) {

    /**
     * An event behind a row.
     *
     * @param id the case system's id of it
     * @param type a name of the catalogue
     * @param time when it happened: a time with an offset, or a date alone where only the day is known
     * @param recordedtime when the case system was told
     * @param receivedAt when this system was told, on the service clock
     */
    public record ProofEvent(
            String id, String type, String time, OffsetDateTime recordedtime, OffsetDateTime receivedAt) {

        static ProofEvent of(ReceivedEvent received) {
            var event = received.event();
            return new ProofEvent(
                    event.id(),
                    event.type(),
                    event.time().dateOnly()
                            ? event.time().day().toString()
                            : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                    London.at(event.time().earliest())),
                    London.at(event.recordedAt()),
                    London.at(received.receivedAt()));
        }
    }
}
