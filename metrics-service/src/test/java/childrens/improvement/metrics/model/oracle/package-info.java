/**
 * A recount from the raw list of events, slow and plain, written from the contract and the definitions and not from the
 * service: its own calendar, its own rule of which events stand, its own rules of what is owed, its own figures.
 *
 * <p>It shares with the service the record of an event and what {@code measures.yaml} says, read as plain data; a rule of
 * {@code ArchitectureTest} forbids it everything else. For each moment that is asked for it counts again from what had
 * happened by then, so that it cannot know of anything that came later.
 */
package childrens.improvement.metrics.model.oracle;
