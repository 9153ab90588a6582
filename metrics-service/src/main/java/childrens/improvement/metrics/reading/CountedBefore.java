package childrens.improvement.metrics.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Readings that were counted before in the transaction that is under way. What was known at a moment never changes, so
 * whoever asks again need not count again: each roll-up is made of the readings of all other measures.
 */
@ApplicationScoped
public class CountedBefore {

    private final TransactionSynchronizationRegistry transactions;

    CountedBefore(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** The words of a question: hashing the whole definition of its measure would take longer than it saves. */
    private record Words(String measure, @Nullable String variant, Instant shownAt, Instant knownAt, Scope scope) {
        static Words of(ReadingQuery query, Scope scope) {
            return new Words(query.measure().code(), query.variant().name(), query.shownAt(), query.knownAt(), scope);
        }
    }

    private record Answer(ReadingQuery query, Reading reading) {}

    /** Keeps the reading of a scope until the transaction ends; without one nothing is kept. */
    public void keep(ReadingQuery query, Scope scope, Reading reading) {
        answers().ifPresent(kept -> kept.put(Words.of(query, scope), new Answer(query, reading)));
    }

    /** The reading of a scope, if exactly this was counted before. */
    public Optional<Reading> find(ReadingQuery query, Scope scope) {
        return answers()
                .flatMap(kept -> Optional.ofNullable(kept.get(Words.of(query, scope))))
                .filter(answer -> answer.query().equals(query))
                .map(Answer::reading);
    }

    @SuppressWarnings("unchecked") // nobody else puts anything under this key
    private Optional<Map<Words, Answer>> answers() {
        if (transactions.getTransactionKey() == null) {
            return Optional.empty();
        }
        Map<Words, Answer> kept = (Map<Words, Answer>) transactions.getResource(CountedBefore.class);
        if (kept == null) {
            kept = new HashMap<>();
            transactions.putResource(CountedBefore.class, kept);
        }
        return Optional.of(kept);
    }
}
