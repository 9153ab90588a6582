package childrens.improvement.metrics.caseevent;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of bytes that came as an event. */
public sealed interface EventReading {

    /** Answers for the one or the other. */
    <T> T map(Function<CaseEvent, T> accepted, Function<Refused, T> refused);

    /** Does the one or the other. */
    default void handle(Consumer<CaseEvent> accepted, Consumer<Refused> refused) {
        map(
                event -> {
                    accepted.accept(event);
                    return true;
                },
                refusal -> {
                    refused.accept(refusal);
                    return false;
                });
    }

    /** An event that keeps to the catalogue. */
    record Accepted(CaseEvent event) implements EventReading {
        @Override
        public <T> T map(Function<CaseEvent, T> accepted, Function<Refused, T> refused) {
            return accepted.apply(event);
        }
    }

    /**
     * Bytes that are no event, or one that does not keep to the catalogue.
     *
     * @param faults all that is wrong, at least one
     * @param type the event's type, as far as it can be told
     * @param id the event's id, as far as it can be told
     * @param tooLarge whether there were too many bytes
     */
    record Refused(
            List<Fault> faults,
            @Nullable String type,
            @Nullable String id,
            boolean tooLarge) implements EventReading {

        private static final int SHOWN = 20;

        public Refused {
            faults = List.copyOf(faults);
        }

        /** All that is wrong in one line, up to twenty faults. */
        public String reason() {
            return faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("; "));
        }

        @Override
        public <T> T map(Function<CaseEvent, T> accepted, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
