package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the engine needs of the world within one transaction: everything here happens together or not at all. Nothing
 * in it knows where it is kept.
 */
public interface Work {

    /** The service clock. */
    Instant now();

    /** The definitions by which children are derived now, those that are coming into force included. */
    List<MeasureDefinition> definitions();

    /** Locks and reads the next positions of partitions; one that nobody has taken from stands at 0. */
    Map<Integer, Long> lockPositions(String topic, Collection<Integer> partitions);

    /** Stores the position after the last record that was taken. */
    void advance(String topic, Map<Integer, Long> next);

    /**
     * Announces that something is about to be learned.
     *
     * @param links whether events refer to others; such work runs alone
     */
    void announce(boolean links);

    /** The fingerprints of those of the events that are stored. */
    Map<EventKey, byte[]> fingerprints(Collection<EventKey> keys);

    /** Those of the keys that a stored event replaces or voids. */
    Set<EventKey> referredTo(Collection<EventKey> keys);

    /** Counts a repeat of stored events. */
    void countRepeats(Collection<EventKey> keys);

    /** Appends events that are not stored yet, with their fingerprints. */
    void append(Map<CaseEvent, byte[]> events, Instant receivedAt);

    /** Keeps records that cannot be taken. */
    void keep(Collection<RefusedRecord> refused, Instant seenAt);

    /** All stored events of the subjects. */
    List<CaseEvent> eventsOf(Collection<String> subjects);

    /** The events with all stored ones that have a say in which of them stand. */
    Map<EventKey, CaseEvent> around(Collection<CaseEvent> events);

    /** Those of the subjects that some event ever joined with another or parted from one. */
    Set<String> everJoined(Collection<String> subjects);

    /** The subjects with every pseudonym that was ever joined with one of them. */
    Set<String> withJoined(Collection<String> subjects);

    /**
     * What collective subjects see besides their own events: a team or an area its own dated versions
     * ({@code organisation.team}, {@code organisation.area}) and everybody's first activity of each kind
     * ({@code activity.first}); the council those first activities and the events of some types of all subjects.
     *
     * @param subjects pseudonyms of children are left out
     * @param councilTypes what the council sees of all subjects
     */
    Map<String, List<CaseEvent>> collective(Collection<String> subjects, Collection<String> councilTypes);

    /** Notes first activities that were not known, and has collective subjects derived again if there are any. */
    void learnFirstActivities();

    /** Locks children, in one order for everybody, and reads their states; of one not heard of before, a blank one. */
    Map<String, ChildState> lock(Collection<String> subjects);

    /** What is known now of the rows of the subjects. */
    List<Obligation> rowsOf(Collection<String> subjects);

    /** Stores what has changed of the children and their rows, and settles announcements that are no longer true. */
    void store(Learned learned, Instant now);
}
